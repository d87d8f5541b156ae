// The record of one secret of an app client.

/** A client secret as it was generated or given. */
export interface ClientSecret {
  readonly id: string;
  readonly value: string;
  /** Epoch seconds. */
  readonly created: number;
  /** True for the secret from the client's creation, the only one that DescribeUserPoolClient shows. */
  readonly original: boolean;
}
