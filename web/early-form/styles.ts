/** All styles of the early form, a small part of those of the pages: its components', and its own as the pages have them. */
import '../src/theme/component-styles.css';
import '../src/ui/page.css';
import '../src/app/account-menu.module.css';
import '../src/app/navigation.module.css';
import '../src/app/shell.module.css';
import '../src/daily-log/log-page.module.css';
import '../src/daily-log/visit-card.module.css';
import '../src/outbox/editor.module.css';
import '../src/outbox/submit-panel.module.css';
import '../src/ui/mark.module.css';
import '../src/ui/page.module.css';
