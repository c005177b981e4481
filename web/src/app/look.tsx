import { StyleProvider } from '@ant-design/cssinjs';
import { ConfigProvider } from 'antd';
import enGB from 'antd/locale/en_GB';
import zhCN from 'antd/locale/zh_CN';
import type { ReactNode } from 'react';
import { useLanguage } from '../language/language.ts';
import { createAdoptedContainer } from '../theme/adopted-styles.ts';
import { usePhone, useScheme } from '../theme/media.ts';
import { themeFor } from '../theme/theme.ts';

const styleContainer = createAdoptedContainer();
const themes = { light: themeFor('light'), dark: themeFor('dark') };

/** Language, colours and size of every control below. */
export function Look({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage();
  return (
    <StyleProvider layer container={styleContainer}>
      <ConfigProvider
        theme={themes[useScheme()]}
        locale={language === 'en' ? enGB : zhCN}
        componentSize={usePhone() ? 'large' : 'middle'}
        button={{ autoInsertSpace: false }}
        wave={{ disabled: true }}
      >
        {children}
      </ConfigProvider>
    </StyleProvider>
  );
}
