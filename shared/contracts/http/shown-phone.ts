import * as z from 'zod';
import { maskedPhone } from '../../domain/privacy/phone.ts';
import type { Actor } from '../permissions.ts';

/** In full for whoever the record belongs to, masked for everybody else: no answer can hold a number that was not shown by `shownPhone`. */
export const ShownPhoneSchema = z.string().brand<'shown-phone'>();
export type ShownPhone = z.infer<typeof ShownPhoneSchema>;

export const shownPhone = (phone: string, actor: Actor, ownerId: string): ShownPhone =>
  ShownPhoneSchema.parse(ownerId === actor.staff.id ? phone : maskedPhone(phone));
