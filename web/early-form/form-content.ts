import type { DraftContent, DraftVisit } from '../src/daily-log/log-content.ts';

const FIELDS = ['customer', 'prospectId', 'at', 'contact', 'phone', 'summary'] as const satisfies (keyof DraftVisit)[];

/** Named as the components name the fields of the form `log`. */
function fieldOf(form: Element, name: string): HTMLInputElement | HTMLTextAreaElement {
  const field = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`#log_${name}`);
  if (field === null) throw new Error(`the early form has no ${name}`);
  return field;
}

const nameIn = (place: number, name: keyof DraftVisit) => `visits_${place}_${name}`;

/** As many cards as there are visits, out of the first: told apart by their ids, and by the number that names them. */
function dealCards(form: Element, visits: number): void {
  const list = form.querySelector('ol');
  const title = form.querySelector('ol h2');
  if (list === null || title === null) throw new Error('the early form has no card');
  const card = list.innerHTML;
  const cardAt = (place: number) =>
    card.replaceAll('visits_0_', `visits_${place}_`).replaceAll(title.id, `${title.id}${place}`);
  list.innerHTML = Array.from({ length: visits }, (_, place) => cardAt(place)).join('');
  for (const [place, { firstChild }] of list.querySelectorAll('h2').entries()) {
    if (firstChild !== null) firstChild.nodeValue = title.textContent.replace('1', String(place + 1));
  }
}

export function fillForm(form: Element, { visits, nextDayPlan }: DraftContent): void {
  dealCards(form, visits.length);
  for (const [place, visit] of visits.entries()) {
    for (const name of FIELDS) fieldOf(form, nameIn(place, name)).value = visit[name];
  }
  fieldOf(form, 'nextDayPlan').value = nextDayPlan;
}

export function contentOfForm(form: Element): DraftContent {
  const visitAt = (place: number): DraftVisit => {
    const text = (name: keyof DraftVisit) => fieldOf(form, nameIn(place, name)).value;
    return {
      customer: text('customer'),
      at: text('at'),
      contact: text('contact'),
      phone: text('phone'),
      summary: text('summary'),
      prospectId: text('prospectId'),
    };
  };
  const cards = form.querySelectorAll('ol > li').length;
  return {
    visits: Array.from({ length: cards }, (_, place) => visitAt(place)),
    nextDayPlan: fieldOf(form, 'nextDayPlan').value,
  };
}
