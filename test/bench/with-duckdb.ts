import { DuckDBInstance } from '@duckdb/node-api';
import { WORKDAYS } from './nation.ts';
import type { Outcome } from './outcome.ts';
import { RULES_IN_SQL } from './rules-in-sql.ts';

const FACT_COLUMNS = `columns = {
  id: 'VARCHAR', type: 'VARCHAR', receivedAt: 'VARCHAR', staffId: 'VARCHAR', date: 'VARCHAR', "from": 'VARCHAR', "to": 'VARCHAR',
  kind: 'VARCHAR', startsAt: 'VARCHAR', sessionId: 'VARCHAR', status: 'VARCHAR',
  visits: 'STRUCT(customer VARCHAR, "at" VARCHAR, contact VARCHAR, phone VARCHAR, summary VARCHAR)[]' }`;

/** End to end on DuckDB with its own threads: read the JSON lines, apply the rules. */
export async function judgeWithDuckDb(factsFile: string, staffFile: string): Promise<Outcome> {
  const instance = await DuckDBInstance.create(':memory:');
  const connection = await instance.connect();
  const days = WORKDAYS.map((day) => `('${day.toString()}', 4, '${day.toString()}T20:00:00.000+08:00')`).join(', ');
  await connection.run(
    `CREATE TABLE fact AS SELECT * FROM read_json('${factsFile}', format = 'newline_delimited', ${FACT_COLUMNS})`,
  );
  await connection.run(
    `CREATE TABLE staff AS SELECT id AS staff_id FROM read_json('${staffFile}', format = 'newline_delimited', columns = {id: 'VARCHAR'})`,
  );
  await connection.run(`CREATE TABLE day(date VARCHAR, quota INTEGER, deadline VARCHAR)`);
  await connection.run(`INSERT INTO day VALUES ${days}`);
  await connection.run(
    `CREATE VIEW log AS SELECT id, staffId AS staff_id, date, receivedAt AS received_at FROM fact WHERE type = 'daily-log'`,
  );
  await connection.run(
    `CREATE VIEW visit AS SELECT log_id, v.* FROM (SELECT id AS log_id, unnest(visits) AS v FROM fact WHERE type = 'daily-log')`,
  );
  await connection.run(
    `CREATE VIEW leave AS SELECT staffId AS staff_id, "from" AS from_date, "to" AS to_date FROM fact WHERE type = 'leave'`,
  );
  await connection.run(
    `CREATE VIEW mark AS SELECT mark.staffId AS staff_id, substr(session.startsAt, 1, 10) AS date, session.kind
     FROM fact AS mark JOIN fact AS session ON session.type = 'session' AND session.id = mark.sessionId
     WHERE mark.type = 'attendance' AND mark.status <> 'absent'`,
  );
  const reader = await connection.runAndReadAll(RULES_IN_SQL);
  const [row] = reader.getRows();
  connection.closeSync();
  instance.closeSync();
  return { missed: Number(row?.[0]), short: Number(row?.[1]), limitReached: Number(row?.[2]) };
}
