import { useTexts } from '../language/texts.ts';
import columns from '../ui/columns.module.css';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { Bone } from '../ui/loading.tsx';
import { Page } from '../ui/page.tsx';
import { CalendarFeedPanel } from './calendar-feed.tsx';
import { PreferencesForm } from './preferences-form.tsx';
import { useNoticeKinds, usePreferences } from './preferences.ts';
import { settingsTexts } from './settings-texts.ts';

function Preferences() {
  const preferences = usePreferences();
  const notices = useNoticeKinds();
  for (const query of [preferences, notices]) {
    if (query.isLoadingError) return <FailureNotice error={query.error} retry={() => void query.refetch()} />;
  }
  if (preferences.data === undefined || notices.data === undefined) return <Bone height={640} />;
  return <PreferencesForm preferences={preferences.data} notices={notices.data} />;
}

export function SettingsPage() {
  const t = useTexts(settingsTexts);
  return (
    <Page title={t.title} lead={t.lead}>
      <div className={columns.columns}>
        <Preferences />
        <CalendarFeedPanel />
      </div>
    </Page>
  );
}
