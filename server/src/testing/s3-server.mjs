/**
 * An S3 server on 127.0.0.1: s3rver, and what it lacks: the check of version 4 signatures, and two operations on multipart uploads, listing
 * the parts and giving the upload up. Prints its port. Arguments: folder, bucket, port or 0.
 */
import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import S3rver from 's3rver';

const [folder, bucket, port] = process.argv.slice(2);
const inS3rver = createRequire(createRequire(import.meta.url).resolve('s3rver'));
const router = inS3rver('./routes');
const S3Error = inS3rver('./models/error');

const server = new S3rver({ port: Number(port), address: '127.0.0.1', silent: true, vhostBuckets: false, directory: folder, configureBuckets: [{ name: bucket }] });
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();
/** AWS Signature Version 4, in the Authorization header: the account of s3rver has the key S3RVER and the secret S3RVER. */
function requireSignature({ req, method }) {
  const { authorization = '', 'x-amz-date': time = '', 'x-amz-content-sha256': payload } = req.headers;
  const { day, region, names, signature } = /^AWS4-HMAC-SHA256 Credential=S3RVER\/(?<day>\d{8})\/(?<region>[\w-]+)\/s3\/aws4_request, ?SignedHeaders=(?<names>[\w;-]+), ?Signature=(?<signature>[0-9a-f]{64})$/.exec(authorization)?.groups ?? {};
  if (!signature) throw new S3Error('AccessDenied', 'Access Denied');
  const [address, query = ''] = req.url.split('?');
  const sorted = query.split('&').filter(Boolean).map((pair) => (pair.includes('=') ? pair : `${pair}=`)).sort().join('&');
  const headers = names.split(';').map((name) => `${name}:${req.headers[name]}\n`).join('');
  const request = createHash('sha256').update([method, address, sorted, headers, names, payload].join('\n')).digest('hex');
  const signingKey = [day, region, 's3', 'aws4_request'].reduce(hmac, 'AWS4S3RVER');
  const expected = hmac(signingKey, ['AWS4-HMAC-SHA256', time, `${day}/${region}/s3/aws4_request`, request].join('\n'));
  if (!timingSafeEqual(expected, Buffer.from(signature, 'hex'))) throw new S3Error('SignatureDoesNotMatch', 'The request signature does not match.');
}
server.middleware.splice(2, 0, async (ctx, next) => {
  requireSignature(ctx);
  await next();
});

const folderOf = (ctx) => path.join(server.store.getResourcePath(ctx.params.bucket, undefined, 'uploads'), path.basename(String(ctx.query.uploadId)));

async function partsIn(uploadFolder) {
  const names = await readdir(uploadFolder).catch(() => {
    throw new S3Error('NoSuchUpload', 'The specified multipart upload does not exist.');
  });
  return Promise.all(names.filter((name) => /^\d+$/.test(name)).map(async (name) => {
    const { size } = await stat(path.join(uploadFolder, name));
    const md5 = await readFile(path.join(uploadFolder, `${name}.md5`), 'utf8');
    return { PartNumber: Number(name), ETag: JSON.stringify(md5), Size: size };
  }));
}

const before = router.stack.length;
router.get('/:bucket/:key+', async (ctx, next) => {
  if (ctx.query.uploadId === undefined) return next();
  const parts = await partsIn(folderOf(ctx));
  ctx.body = { ListPartsResult: { Bucket: ctx.params.bucket, Key: ctx.params.key, UploadId: ctx.query.uploadId, IsTruncated: false, Part: parts } };
});
router.delete('/:bucket/:key+', async (ctx, next) => {
  if (ctx.query.uploadId === undefined) return next();
  await partsIn(folderOf(ctx));
  await rm(folderOf(ctx), { recursive: true });
  ctx.status = 204;
});
// Before the routes that refuse these two.
const added = router.stack.splice(before);
const firstRoute = router.stack.findIndex(({ path: route, methods }) => route === '/:bucket/:key+' && methods.length > 0);
router.stack.splice(firstRoute, 0, ...added);

await server.run();
console.log(server.httpServer.address().port);
