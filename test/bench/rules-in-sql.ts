/**
 * The daily-log and visit rules in SQL that SQLite and DuckDB share, over the tables
 * staff(staff_id), day(date, quota, deadline), log(id, staff_id, date, received_at),
 * visit(log_id, customer, at, contact, phone, summary), leave(staff_id, from_date, to_date), mark(staff_id, date, kind).
 */
export const RULES_IN_SQL = `
WITH counted AS (
  SELECT id, staff_id, date FROM (
    SELECT log.id, log.staff_id, log.date,
           row_number() OVER (PARTITION BY log.staff_id, log.date ORDER BY log.received_at DESC, log.id DESC) AS version
    FROM log JOIN day ON day.date = log.date WHERE log.received_at <= day.deadline
  ) WHERE version = 1
), visits AS (
  SELECT counted.staff_id, counted.date,
         count(DISTINCT lower(replace(replace(visit.customer, ' ', ''), '\u3000', ''))) AS counted
  FROM counted JOIN visit ON visit.log_id = counted.id
  WHERE trim(visit.customer) <> '' AND trim(visit."at") <> '' AND trim(visit.contact) <> ''
    AND trim(visit.phone) <> '' AND trim(visit.summary) <> ''
  GROUP BY counted.staff_id, counted.date
), offsets AS (
  SELECT staff_id, date, count(DISTINCT kind) AS deducted FROM mark GROUP BY staff_id, date
), duty AS (
  SELECT staff.staff_id, day.date, day.quota FROM staff CROSS JOIN day
  WHERE NOT EXISTS (SELECT 1 FROM leave WHERE leave.staff_id = staff.staff_id
                    AND leave.from_date <= day.date AND leave.to_date >= day.date)
), judged AS (
  SELECT duty.staff_id, duty.date,
         CASE WHEN counted.id IS NULL THEN 1 ELSE 0 END AS missed,
         CASE WHEN coalesce(visits.counted, 0) < duty.quota - coalesce(offsets.deducted, 0) THEN 1 ELSE 0 END AS short
  FROM duty
  LEFT JOIN counted ON counted.staff_id = duty.staff_id AND counted.date = duty.date
  LEFT JOIN visits ON visits.staff_id = duty.staff_id AND visits.date = duty.date
  LEFT JOIN offsets ON offsets.staff_id = duty.staff_id AND offsets.date = duty.date
), numbered AS (
  SELECT missed, short, sum(short) OVER (PARTITION BY staff_id ORDER BY date) AS short_days FROM judged
)
SELECT sum(missed) AS missed, sum(short) AS short,
       sum(CASE WHEN short = 1 AND short_days >= 4 THEN 1 ELSE 0 END) AS limit_reached
FROM numbered`;
