// The airport codes by which the service names things of its own in a Region, such as its buckets.

const CODES: Readonly<Record<string, string>> = {
  'us-east-1': 'iad',
  'us-east-2': 'cmh',
  'us-west-1': 'sfo',
  'us-west-2': 'pdx',
  'ca-central-1': 'yul',
  'sa-east-1': 'gru',
  'eu-west-1': 'dub',
  'eu-west-2': 'lhr',
  'eu-west-3': 'cdg',
  'eu-central-1': 'fra',
  'eu-north-1': 'arn',
  'eu-south-1': 'mxp',
  'ap-south-1': 'bom',
  'ap-southeast-1': 'sin',
  'ap-southeast-2': 'syd',
  'ap-northeast-1': 'nrt',
  'ap-northeast-2': 'icn',
  'ap-northeast-3': 'kix',
};

/** The code of a Region; that of us-east-1 where none is known. */
export function airportOf(region: string): string {
  return CODES[region] ?? 'iad';
}
