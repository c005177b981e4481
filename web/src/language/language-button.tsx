import { Button } from 'antd';
import styles from './language-button.module.css';
import { useLanguage } from './language.ts';

/** Offers the other language, named in that language. */
export function LanguageButton() {
  const { language, choose } = useLanguage();
  const other = language === 'en' ? 'zh-CN' : 'en';
  return (
    <Button
      type="text"
      size="middle"
      lang={other}
      className={styles.button}
      onClick={() => {
        choose(other);
      }}
    >
      {other === 'en' ? 'English' : '中文'}
    </Button>
  );
}
