import type { FactStore } from '../../shared/ports/fact-store.ts';

/** As much of the store as the use cases of forms need. */
export type FormFacts = Pick<FactStore, 'append' | 'readMonth'>;

/** Tells what would come of it, and keeps nothing: so all forms of a sheet are checked before one is filed. */
export const rehearsed = (facts: Pick<FactStore, 'get' | 'readMonth'>): FormFacts => ({
  readMonth: (departmentId, month, type) => facts.readMonth(departmentId, month, type),
  append: async (record) => {
    const standing = await facts.get(record);
    if (standing === undefined) return { outcome: 'appended', record };
    return standing.contentDigest === record.contentDigest
      ? { outcome: 'repeated', record: standing }
      : { outcome: 'key-reused' };
  },
});

/** Keeps who sent the sheet, whomever its forms are of. */
export const filedByUploader = (facts: FormFacts, uploader: string): FormFacts => ({
  readMonth: (departmentId, month, type) => facts.readMonth(departmentId, month, type),
  append: (record) => facts.append({ ...record, filedBy: uploader }),
});
