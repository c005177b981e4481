import type { NoticeKind, NoticeRequest } from '../domain/ledger/entry.ts';
import type { Language, Letter } from './letter.ts';
import type { Pen } from './pen.ts';

/** A letter but for what is the same in every notice; `action` is the label of its link. */
export type LetterText = Pick<Letter, 'subject' | 'lead' | 'facts' | 'lists' | 'explanation'> & {
  readonly action: string;
};

/** How one kind of notice reads: a language without its text does not compile. */
export type NoticeTemplate<Kind extends NoticeKind> = Readonly<
  Record<Language, (notice: Extract<NoticeRequest, { readonly kind: Kind }>, pen: Pen) => LetterText>
>;
