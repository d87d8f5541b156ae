// The certificate that GetSigningCertificate answers. It was made once for this purpose and its private key thrown away: a real
// X.509 certificate for tests of parsers, openly named "cognito-contract test only", that signs nothing.

/** Base64 of the DER form, without the PEM frame, as the service answers it. Valid from 2020 to 2120. */
export const TEST_ONLY_SIGNING_CERTIFICATE = [
  'MIICxTCCAa2gAwIBAgIBATANBgkqhkiG9w0BAQsFADAlMSMwIQYDVQQDDBpjb2duaXRvLWNvbnRyYWN0IHRlc3Qgb25seTAgFw0y',
  'MDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowJTEjMCEGA1UEAwwaY29nbml0by1jb250cmFjdCB0ZXN0IG9ubHkwggEiMA0G',
  'CSqGSIb3DQEBAQUAA4IBDwAwggEKAoIBAQDD+21dUYodaaKRIHRCDYkfXYm+S1ZxUQGOeiKKxhoC+6nn/Do204fTf8BElI+zMeBi',
  'eB7Ys+iHTadrxLkGdl+U/nj1uBT6c5BRl5GM9ErUvT+omnRqZ4w0iX/Wyd7J3kKEL9zU0F2SVVUWyf7jP+RUwUZ678c+FGoLem97',
  'po1FszQQfTQdloijALtRGDsx4wyKLYC+oGx9wpSDHfFioDBl+hMn0Yuq/TFXeYED/joHg+zGWxIdW0Psiemo7B5AZiKaRoOkfZBL',
  'wUNqjpjygmb1q7h1GniTW2Rvh8Tu0QVPY3mUJFs/YSliEJUw929liAYjSOi9DQbrOyIZkeduNRKrAgMBAAEwDQYJKoZIhvcNAQEL',
  'BQADggEBACP5dxDodlNI/xg/AJv1zTXlGkR08aoHFrP4pMQE2cgIkgemvUZT/USgT+7w0SqiDbblx+5JyF1Ig4YYmnzOJCVzkCGh',
  's5sDjm3k8Uz3960cbYLoVxuR+RWzUwO+a6GrPiJC9ycJdhleFGQ/AWcL7XCn+u/yO/rxdE3V27yLZ4YkTdMuA/4vHfNobpg4sbFS',
  'a5oOi33ebuxglrrw9f6O1lxz0DQynffLRvUKs1WnECSkRa3ZmKg23njApTJki03yTOlrq+Q2mDv6O03XTrua1jvRCiBWWLM5NmeX',
  'K1f9tbmNrjxVnFI+toqbcX8jGeXo+ezlNuXqUbycQjD+nFSuqCQ=',
].join('');
