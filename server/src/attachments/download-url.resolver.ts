import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { keyOfRow } from '../read/read-path.ts';
import { WebAddress } from '../scalars.ts';
import { Attachment } from './attachment.graphql.ts';
import { downloadUrl } from './download-links.ts';

@Resolver(() => Attachment)
export class DownloadUrlResolver {
  @FieldResolver(() => WebAddress, {
    nullable: true, description: 'One OpenPGP message, for ten minutes and for who asks here. Ask for it when it is needed.',
  })
  downloadUrl(@Root() attachment: Attachment, @Ctx() { app, viewer }: Context): string | null {
    return viewer.kind === 'person' ? downloadUrl(app, keyOfRow(attachment), viewer.accountId, new Date()) : null;
  }
}
