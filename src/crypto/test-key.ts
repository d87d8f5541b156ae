/**
 * TEST KEYS ONLY. Two RSA-2048 private keys that are published here on purpose, so that the mock starts fast and its tokens are
 * the same on every machine. Anyone can sign with them: never trust them outside tests.
 */
import type { RsaPrivateJwk } from './jwt.ts';

/** Signs access tokens of the mock; published, so worthless as a secret. */
export const testOnlyAccessTokenKey: RsaPrivateJwk = {
  alg: 'RS256',
  kid: 'InERM/WiHl9ZV4gbtk3REhQxO28eOWTije7a4u+a4ak=',
  kty: 'RSA',
  use: 'sig',
  n:
    '4qX0xFIgCMu4i6-slGX1v-ueFo9jMngrwbaCQYY4h46FZG4RK9UkELt2Wd5MnjW3tSkfvAeuqwqp4T8ZmXYr7MxVvGZADXMGpANL' +
    'UobnD4LTIq8tssixlHhT1XDOfwbZYdcJeOeGfdpm4jbW1j9fQTm-ghNO0r2_lIL1j7CG-tioJXFFkqORqNIApd_Y4e0YyRg-iP0B' +
    'Zp1j-PcSbZj3oFScMDY2gQCgn93Prm1xTsfk1GtSDcp2yhzoHxGi9FxYwBPNKkh0YxKSUZH0nkGuZrJvh73_KsDF0KtoQCRxwaPG' +
    'ptt_8DWPxPq-5LnENhCxa4TSrc06eGn1miut_oAclQ',
  e: 'AQAB',
  d:
    'ClC4zOWa-SOCfPMMJP3l-yvnWEoC3wVqomii0YYhFQRWzF0ZEXhkKZHKn2j3bjzuJUPfoqBr4fN8i1iimuIuuhqLrWUu9Z2-V-Eh' +
    'gLpMkl9nKh00dH5fXK1ETYLSlyPx6VrO3s6Ux64UwCd0TDB6rp6I7eUgkYVazpDOSdGkNw7m074StAUIXo4sEMawO_yOiiPGFlSx' +
    'EnVt4frEG944sBvqJmGz3_AKSmBIrWURdDGw5SRunloNzNxphJ18PWuTC0GqMbUFWoOLvjo8JBhylFkuulnN_kZi9QKnFpoOx4rX' +
    'J9PUXkUYbw9dkP-t2-dQHnM3dRk0hTNXw6BnrOgCMQ',
  p:
    '_zdLfUg08JLVBReK3j3o4_rZ8UGESMvrS8WSHJUH9jSGDW12qYJHCrG8Nw3INNxz_68lXB2k1j-TyEy7ZLbSG5FZq435fZDF5Z7b' +
    'qNYLkiqU1INUvGN2H7pgftXhW5_CjIP5apP0g4HcmS1v1hjf7PTqU11zbKcLcDxg0CD-S8U',
  q:
    '41gx-XYpgVgHRYAQGiVEo3Zk54tANmRd_3KSVWyRYxBOgNTT06lQJjZZHx_R24wKuFY7Gkhns2Mv8GvhfPdp-J8T9AwqT5W8YKzK' +
    'u-3stpyl-lM4B_V0jiZ2KPgvhzNbUftReEnpZrXXsbCSvrWEtEMqF_OJXQGuFeFDv9ITipE',
  dp:
    'cCRe4kzhHjiWq6cdmOwBMnPeYhkUxFv-JwxIWJDPr8qCgNHxiyg4iSVx-4rtxvR7cAUI2IIaFR5YlHHLAcUna3-htDUtRJRhsLTt' +
    '9jEfYnmdbgfLKwBVPjnJ_tGCNZ1sggvXg5JBpathQFlrw9qoQlmXwUvV1Q9NgmK1c56bvrU',
  dq:
    'G2h9leKd_F79eW6IAm7tyHs0jQmnsycEghBw_eV53aSQok2GQCVQaVryAaOXbE2E2VZkB7Yk8maJ2AVZiPRXDUc4Y5q32yJlNI6A' +
    'Xom_mQBnrjcsMSFxbNXMNwI80KLrZoXS-5qFjgFsQJrWBjHiDs1uHLcan2DdePvQbCbKflE',
  qi:
    'U4KYwMKJwFaFQ_Jsdmf__rR2JPimInk-Q_h-sHBeSTZIKDTdzlCEu3p1Sbw3g1dMmaT9WniOSBAvmIpRvM-1k1dixGK3jvnQG2RK' +
    'awx8HyOzcSJyefJKJEUbUseaOdoga989PfyGYyVU-bhfPZGpvRuKK1VDlX-c3sQuYfBzdAM',
};

/** Signs ID tokens of the mock; real pools use two keys as well (Cognito Developer Guide, "Understanding the access token"). */
export const testOnlyIdTokenKey: RsaPrivateJwk = {
  alg: 'RS256',
  kid: '2VIS8cssjBoGE7g6flw+MZQB2ZwstGzQFB/foMwumIU=',
  kty: 'RSA',
  use: 'sig',
  n:
    'yPvtcjZSYON718FSv_PZJwgKmWPxU8SZp5oEoJkSW_Z8qq6AHXdGLw8N-xFvhEFDsBkF9-2I-sCfAJ26diL7zc5-awFeq9cy2N2E' +
    '7uNdwExYRH3go7frEs2UygDSX2z37WGANJbu0yKYG2rPtCjs3vNuUIZkIQ-5a1gIA-ec9qNaAmhtsM_DhRBUTCoj1hFO_dv55CO4' +
    'Ux8RykGhL_rt93uSf3WsUzbW6sszXPJae1qgMZO-sN2UViHBn7f_4p7-LgPuS-nTwbOVNP_OseGR-KvYx4clAZCnClIxSRcgrDL9' +
    'tjUNuLyXJgUM6dXwpYLHCx4lsARLqwN1-r3pyv9L4Q',
  e: 'AQAB',
  d:
    'ClK70IxrHOpETrnBoIXDsSw54KT0NNx11LitzQqtuWrivoDT6GeLY6CFJCCiMueoBJIVdxWEnhYRmK5RUO71Mm4NOt1tNZv6Iu7W' +
    'XI-Rvb5CIKL7TEd2p96muj0ycQezoJYL5--adN5rlAlvgZJCT-WOpIzRlOvmBwYkk8BEVPvptQruNJu8m-yqxQH1NRkdrIaXJbBv' +
    'iT-D5TrQYJlI37Fw4zvz4ENzlmWtXhq0SUm84goXNcY2Kw-wPm-MABz5zh1mXn2rV1YvtPXpvaGLj8yqhr1yiD_wkXizt4jatLOK' +
    'F6n4HE1pjkVePE9AUFOCsSYaS5Y8L81-8Tnm5tOOMQ',
  p:
    '9Rh92R8WwqwDJdrDfhFMzash0gDkpq0Xmo5p2kp-FE_LWcKcxJow-29c8XbkHDGImMIjb17_xdbyawQf_MybKMaXOYFT5I-DoRBz' +
    'C_IUR_ZsA3WJ75cY9PotMhBSii83oIe6omwt7hL-RhNBn--R_ndnMZHy-z5CGXoRxxgy8TE',
  q:
    '0e0HV4CmI_nD9DB3EoQ4Dq90j69MMIQLg5ejiom9UvUIDvkBfRt872UllKJmCGg_jqL6qO1OIfq8J96_e3nVPWt6TSvjqAp4_y7D' +
    'xwTaXCAXYNFyZVr-UZN6MT_rtjYVkJXvdEHRcsFwjYe69pls7gAu1RMP0KvmvFogbkGU2bE',
  dp:
    'ybLvFjgkde4y5PskOGIqT3MO8RC1GomFzDZ43CDDoxmLooGqm4y81J5v4XLTBHSrEfNqT-PhH0Hl27XYUSVcZvEPUE6i6IxGaczs' +
    'sJ72m8YqW6pl6lrxOeGMQg_2rStwXtZz--iE39CXmrmMHv97qOtAbCXMzYANy4OOj8bVXXE',
  dq:
    'EXkoRklICvCMNfQexSTKQbaq_ha6QcOL7c0eaLakUpZgsFZboF08XfTOVvvZgFOlDqtUL-Fown1LUgpBZ_axICalDG1dyqvsfFkZ' +
    'JKSrxEVLjNyCKBuV1ZZv8k9-wDDqRJmmT8f2thWR18X3cvU8Uuci_stSYq0cTIs37dV5nVE',
  qi:
    'qV2sQ4PzDrXI9FZnBZk4i_0Kgv346ZynkmHjAK1HTco3-Oj99IkgbAwrCpgdgJKs39TZKeLXtttrZ4EP_zB2pEDkf9XiwomSx5jA' +
    'ZgHpfsvfOEE7HJ1nDQ1t2j_-qSv2eKFygpKHXXkHw-8_O89QQFAcDTz5H61FPKSklvq3r4s',
};
