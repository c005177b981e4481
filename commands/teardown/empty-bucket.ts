import {
  DeleteObjectsCommand,
  GetObjectRetentionCommand,
  ListObjectVersionsCommand,
  type ListObjectVersionsCommandOutput,
  type ObjectIdentifier,
  paginateListObjectsV2,
  type S3Client,
} from '@aws-sdk/client-s3';

export interface Emptied {
  readonly deleted: number;
  /** Versions that nobody can delete yet. */
  readonly locked: number;
  /** When the last of them can be; null where none is locked. */
  readonly lockedUntil: Date | null;
}

interface Tally {
  deleted: number;
  locked: number;
  lockedUntil: Date | null;
}

/** Deletes every version of every object but those that are locked. Null when there is no such bucket. */
export const emptyBucket = async (s3: S3Client, Bucket: string): Promise<Emptied | null> => {
  const tally: Tally = { deleted: 0, locked: 0, lockedUntil: null };
  try {
    for await (const versions of versionsIn(s3, Bucket)) await deleteAll(s3, Bucket, versions, tally);
    // Of a locked object this would hide the version that stays, and delete nothing.
    if (tally.locked > 0) return tally;
    for await (const { Contents = [] } of paginateListObjectsV2({ client: s3 }, { Bucket })) {
      const objects = Contents.map(({ Key }) => ({ Key }));
      await deleteAll(s3, Bucket, objects, tally);
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchBucket') return null;
    throw error;
  }
  return tally;
};

/** Page by page, deletion markers as well. The SDK pages through everything but these. */
async function* versionsIn(s3: S3Client, Bucket: string): AsyncGenerator<readonly ObjectIdentifier[]> {
  let from: { KeyMarker?: string; VersionIdMarker?: string | undefined } | null = {};
  while (from !== null) {
    const page: ListObjectVersionsCommandOutput = await s3.send(new ListObjectVersionsCommand({ Bucket, ...from }));
    yield [...(page.Versions ?? []), ...(page.DeleteMarkers ?? [])].map(({ Key, VersionId }) => ({ Key, VersionId }));
    const { NextKeyMarker, NextVersionIdMarker } = page;
    from = NextKeyMarker !== undefined ? { KeyMarker: NextKeyMarker, VersionIdMarker: NextVersionIdMarker } : null;
  }
}

const deleteAll = async (
  s3: S3Client,
  Bucket: string,
  objects: readonly ObjectIdentifier[],
  tally: Tally,
): Promise<void> => {
  if (objects.length === 0) return;
  const { Errors = [] } = await s3.send(
    new DeleteObjectsCommand({ Bucket, Delete: { Objects: [...objects], Quiet: true } }),
  );
  tally.deleted += objects.length - Errors.length;
  for (const { Key, VersionId, Code, Message } of Errors) {
    const until = Code === 'AccessDenied' ? await lockedUntil(s3, { Bucket, Key, VersionId }) : null;
    if (until === null) throw new Error(`${Bucket}/${Key ?? ''} cannot be deleted: ${Code ?? ''} ${Message ?? ''}`);
    tally.locked += 1;
    if (tally.lockedUntil === null || until > tally.lockedUntil) tally.lockedUntil = until;
  }
};

/** Null where it is not locked any more: then something else forbids it. */
const lockedUntil = async (
  s3: S3Client,
  object: { Bucket: string; Key: string | undefined; VersionId: string | undefined },
) => {
  const { Retention } = await s3.send(new GetObjectRetentionCommand(object));
  const until = Retention?.RetainUntilDate;
  return until !== undefined && until > new Date() ? until : null;
};
