import { bucketNamed } from '../../shared/adapters/s3/bucket-named.ts';
import { S3SealedPackStore } from '../../shared/adapters/s3/s3-sealed-pack-store.ts';
import { InMemorySealedPackStore } from '../../shared/ports/in-memory/in-memory-sealed-pack-store.ts';
import { useFauxqsBuckets } from '../support/fauxqs.ts';
import { sealedPackStoreSuite } from './suites/sealed-pack-store-suite.ts';

sealedPackStoreSuite('in memory', () => new InMemorySealedPackStore());
const newBucket = useFauxqsBuckets();
sealedPackStoreSuite('in S3', () => new S3SealedPackStore(bucketNamed(newBucket())));
