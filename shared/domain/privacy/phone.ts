/** What is left of a phone number for those whom it does not concern. */

import { DELETED } from './retention.ts';

const HEAD = 3;
const TAIL = 4;
/** A mobile number has eleven digits; of shorter ones less may be told, or nothing. */
const WITH_HEAD = 11;
const WITH_TAIL = 7;

/** `13812345678` → `138****5678`; of shorter numbers the last four digits, of those below seven characters nothing. */
export const maskedPhone = (phone: string): string => {
  if (phone === DELETED) return phone;
  const characters = Array.from(phone.trim());
  const head = characters.length >= WITH_HEAD ? HEAD : 0;
  const tail = characters.length >= WITH_TAIL ? characters.length - TAIL : characters.length;
  return characters.map((one, index) => (index < head || index >= tail ? one : '*')).join('');
};
