import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import type { Dossier } from '../../shared/domain/dossier.ts';
import { WORKDAYS } from './nation.ts';
import type { Outcome } from './outcome.ts';
import { RULES_IN_SQL } from './rules-in-sql.ts';

const TABLES = `
CREATE TABLE staff(staff_id TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE day(date TEXT PRIMARY KEY, quota INTEGER, deadline TEXT) WITHOUT ROWID;
CREATE TABLE log(id TEXT PRIMARY KEY, staff_id TEXT, date TEXT, received_at TEXT);
CREATE TABLE visit(log_id TEXT, customer TEXT, at TEXT, contact TEXT, phone TEXT, summary TEXT);
CREATE TABLE leave(staff_id TEXT, from_date TEXT, to_date TEXT);
CREATE TABLE mark(staff_id TEXT, date TEXT, kind TEXT);`;

const INDEXES = `
CREATE INDEX log_by_day ON log(staff_id, date);
CREATE INDEX visit_by_log ON visit(log_id);
CREATE INDEX leave_by_staff ON leave(staff_id);
CREATE INDEX mark_by_day ON mark(staff_id, date);
ANALYZE;`;

const DROP_INDEXES =
  'DROP INDEX log_by_day; DROP INDEX visit_by_log; DROP INDEX leave_by_staff; DROP INDEX mark_by_day;';

const RowSchema = z.object({ missed: z.number(), short: z.number(), limit_reached: z.number() });

export interface SqliteRows {
  readonly index: () => void;
  readonly query: () => Outcome;
  readonly dropIndexes: () => void;
  readonly close: () => void;
}

/** The facts as rows of an in-memory SQLite, not indexed yet, as the judge finds its facts. */
export function loadSqlite(dossiers: readonly Dossier[]): SqliteRows {
  const db = new DatabaseSync(':memory:');
  db.exec(TABLES);
  db.exec('BEGIN');
  const insert = {
    staff: db.prepare('INSERT INTO staff VALUES (?)'),
    day: db.prepare('INSERT INTO day VALUES (?, 4, ?)'),
    log: db.prepare('INSERT INTO log VALUES (?, ?, ?, ?)'),
    visit: db.prepare('INSERT INTO visit VALUES (?, ?, ?, ?, ?, ?)'),
    leave: db.prepare('INSERT INTO leave VALUES (?, ?, ?)'),
    mark: db.prepare('INSERT INTO mark VALUES (?, ?, ?)'),
  };
  for (const day of WORKDAYS) insert.day.run(day.toString(), `${day.toString()}T20:00:00.000+08:00`);
  for (const { staff, facts } of dossiers) {
    const kinds = new Map<string, readonly [date: string, kind: string]>();
    for (const { id } of staff) insert.staff.run(id);
    for (const fact of facts) {
      if (fact.type === 'session') kinds.set(fact.id, [fact.startsAt.slice(0, 10), fact.kind]);
      else if (fact.type === 'leave') insert.leave.run(fact.staffId, fact.from, fact.to);
      else if (fact.type === 'attendance') {
        const session = kinds.get(fact.sessionId);
        if (session !== undefined && fact.status !== 'absent') insert.mark.run(fact.staffId, ...session);
      } else if (fact.type === 'daily-log') {
        insert.log.run(fact.id, fact.staffId, fact.date, fact.receivedAt);
        for (const visit of fact.visits) {
          insert.visit.run(fact.id, visit.customer, visit.at, visit.contact, visit.phone, visit.summary);
        }
      }
    }
  }
  db.exec('COMMIT');
  const query = (): Outcome => {
    const row = RowSchema.parse(db.prepare(RULES_IN_SQL).get());
    return { missed: row.missed, short: row.short, limitReached: row.limit_reached };
  };
  return {
    index: () => {
      db.exec(INDEXES);
    },
    query,
    dropIndexes: () => {
      db.exec(DROP_INDEXES);
    },
    close: () => {
      db.close();
    },
  };
}
