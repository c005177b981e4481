import { LANGUAGE_OPTIONS } from '../../../shared/contracts/forms/options.ts';
import type { StaffVersionItem, UnitItem } from '../../../shared/contracts/http/roster.ts';
import { ROLE_TEXTS } from '../../../shared/contracts/role-texts.ts';
import { dayAndTimeText, fullDayText } from '../clock/zoned-text.ts';
import { useLanguage } from '../language/language.ts';
import { useTexts } from '../language/texts.ts';
import { useMe } from '../me/me.ts';
import list from '../ui/list.module.css';
import { Panel } from '../ui/panel.tsx';
import { rosterTexts } from './roster-texts.ts';
import { useStaffName } from './staff.ts';

interface HistoryProps {
  readonly versions: readonly StaffVersionItem[];
  readonly units: readonly UnitItem[];
}

type Assignment = StaffVersionItem['assignments'][number];

/** What a version changed against the one before, in sentences. */
function useSentences(units: readonly UnitItem[]) {
  const t = useTexts(rosterTexts);
  const { language } = useLanguage();
  const day = (date: string) => fullDayText(date, language);
  const assignment = ({ from, role, unitId }: Assignment) => {
    const unit = unitId === null ? t.noUnit : (units.find((one) => one.unitId === unitId)?.name ?? unitId);
    return `${t.assignmentFrom(day(from))} ${ROLE_TEXTS[role][language]} · ${unit}`;
  };
  const details = (version: StaffVersionItem, before: StaffVersionItem) => {
    const email = (one: StaffVersionItem) => one.email ?? t.noEmail;
    const spoken = (one: StaffVersionItem) => LANGUAGE_OPTIONS[one.language][language];
    return [
      ...(version.name === before.name ? [] : [t.fromTo(t.name, before.name, version.name)]),
      ...(version.email === before.email ? [] : [t.fromTo(t.email, email(before), email(version))]),
      ...(version.language === before.language ? [] : [t.fromTo(t.language, spoken(before), spoken(version))]),
    ];
  };
  return (version: StaffVersionItem, before: StaffVersionItem | undefined): readonly string[] => {
    if (before === undefined) return [t.joined(day(version.joinedOn)), ...version.assignments.map(assignment)];
    switch (version.change) {
      case 'departure':
        return [version.leftOn === null ? t.departureTakenBack : t.leaves(day(version.leftOn))];
      case 'details':
        return details(version, before);
      case 'added':
      case 'assignment': {
        const known = new Set(before.assignments.map(assignment));
        return version.assignments.map(assignment).filter((sentence) => !known.has(sentence));
      }
    }
  };
}

/** Every change of somebody's record, the latest first, with who made it and when. */
export function HistoryPanel({ versions, units }: HistoryProps) {
  const t = useTexts(rosterTexts);
  const { language } = useLanguage();
  const { timezone } = useMe();
  const nameOf = useStaffName();
  const sentencesOf = useSentences(units);
  return (
    <Panel title={t.history}>
      <ol>
        {versions.toReversed().map((version) => {
          const { changedAt, changedBy, change } = version;
          const before = versions.find((one) => one.version === version.version - 1);
          return (
            <li key={version.version} className={list.item}>
              <p className={list.line}>{t.changes[change]}</p>
              {sentencesOf(version, before).map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              <p className={list.quiet}>
                {changedAt === null || changedBy === null
                  ? t.imported
                  : t.by(nameOf(changedBy), dayAndTimeText(changedAt, timezone, language))}
              </p>
            </li>
          );
        })}
      </ol>
    </Panel>
  );
}
