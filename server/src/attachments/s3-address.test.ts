import { expect, it } from 'vitest';
import { readS3Address } from './s3-address.ts';

it('S3_URL holds all that a bucket needs', () => {
  expect(readS3Address('https://KEY%2F1:se%2Bcret@s3.example.org:9000/laurel?region=eu-central-1')).toEqual({
    endpoint: 'https://s3.example.org:9000', bucket: 'laurel', accessKeyId: 'KEY/1', secretAccessKey: 'se+cret', region: 'eu-central-1', pathStyle: true,
  });
  expect(readS3Address('https://k:s@s3.amazonaws.com/laurel?style=host')).toMatchObject({ region: 'us-east-1', pathStyle: false });
});
