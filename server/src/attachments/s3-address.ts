/** `S3_URL`, taken apart: `https://KEY:SECRET@host[:port]/bucket[?region=eu-central-1&style=host]`. */
export interface S3Address {
  /** Origin of the service, without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly region: string;
  /** The bucket stands in the path, as all services but Amazon's own like it best; else in the host's name. */
  readonly pathStyle: boolean;
}

/** @param url as `config.ts` has checked it */
export function readS3Address(url: string): S3Address {
  const { protocol, host, pathname, username, password, searchParams } = new URL(url);
  return {
    endpoint: `${protocol}//${host}`,
    bucket: decodeURIComponent(pathname.slice(1)),
    accessKeyId: decodeURIComponent(username),
    secretAccessKey: decodeURIComponent(password),
    region: searchParams.get('region') ?? 'us-east-1',
    pathStyle: searchParams.get('style') !== 'host',
  };
}
