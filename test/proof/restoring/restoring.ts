import { InMemoryMailer } from '../../../shared/ports/in-memory/in-memory-mailer.ts';
import { DynaliteServer } from '../../support/dynalite-server.ts';
import type { ProofPart } from '../part.ts';
import { courseOf } from './course.ts';
import { drillExport } from './drill-export.ts';
import { drillPointInTime } from './drill-point-in-time.ts';
import { drillProjections } from './drill-projections.ts';
import { begin, live } from './live.ts';
import { TableDepartment } from './table-department.ts';
import { copyInto } from './table-items.ts';

/** A department lives on a real table; then its projections, its table or its latest hours are gone. */
export const restoring: ProofPart = {
  id: 'restoring',
  title: 'What is lost can be rebuilt, imported or restored, and nobody is the worse for it',
  run: async (size) => {
    const course = courseOf(size);
    const { dossier, from, restorePoint, damagedAt } = course;
    const departmentId = dossier.department.id;
    await using server = await DynaliteServer.start();
    const mailer = new InMemoryMailer();
    const aimed = async (mails: InMemoryMailer) => new TableDepartment(await server.newTable(), dossier, mails);
    const [damaged, restored] = [await aimed(mailer), await aimed(mailer)];
    await begin(damaged, course);
    await live(damaged, course, { after: from, until: restorePoint });
    await copyInto(damaged.held, restored.held);
    await live(damaged, course, { after: restorePoint, until: damagedAt });
    const elsewhere = await aimed(new InMemoryMailer());
    return [
      ...(await drillProjections(damaged, departmentId, damagedAt)),
      ...(await drillExport(damaged, elsewhere, departmentId, damagedAt)),
      ...(await drillPointInTime({ damaged, restored, mailer }, course)),
    ];
  },
};
