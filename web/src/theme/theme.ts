import { theme as antd, type ThemeConfig } from 'antd';

/** Of `body`, too: our own style sheets read the same variables as the components. */
export const CLASS_OF_THEME = 'baifang';

const systemFont =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** Text and state colours keep at least 4.5:1 against every surface they are used on. */
const light = {
  colorPrimary: '#3d4fc4',
  colorPrimaryHover: '#3343ad',
  colorLink: '#3d4fc4',
  colorLinkHover: '#3343ad',
  colorSuccess: '#11763c',
  colorWarning: '#9a5200',
  colorError: '#bd2a21',
  colorText: '#1a1b1f',
  colorTextSecondary: '#555862',
  colorTextTertiary: '#63666f',
  colorTextDescription: '#63666f',
  colorTextPlaceholder: '#6d707a',
  colorTextDisabled: '#63666f',
  colorBgLayout: '#f6f6f7',
  colorBgContainer: '#ffffff',
  colorBorder: '#d5d6db',
  colorBorderSecondary: '#e7e7ea',
  colorSplit: '#ececef',
} satisfies ThemeConfig['token'];

const dark = {
  colorPrimary: '#5b6cdd',
  colorPrimaryHover: '#5263d6',
  colorLink: '#a3affa',
  colorLinkHover: '#bcc5fc',
  colorSuccess: '#58c98a',
  colorWarning: '#e3a64c',
  colorError: '#f2847a',
  colorText: '#ecedf0',
  colorTextSecondary: '#aeb1bb',
  colorTextTertiary: '#989ba6',
  colorTextDescription: '#989ba6',
  colorTextPlaceholder: '#8d909b',
  colorTextDisabled: '#989ba6',
  colorBgLayout: '#0f1012',
  colorBgContainer: '#17181b',
  colorBgElevated: '#1f2024',
  colorBorder: '#383a41',
  colorBorderSecondary: '#26282d',
  colorSplit: '#26282d',
} satisfies ThemeConfig['token'];

export function themeFor(scheme: 'light' | 'dark'): ThemeConfig {
  const colors = scheme === 'dark' ? dark : light;
  return {
    algorithm: scheme === 'dark' ? antd.darkAlgorithm : antd.defaultAlgorithm,
    cssVar: { key: CLASS_OF_THEME },
    hashed: false,
    // The components' own styles come as a sheet, see component-styles/.
    zeroRuntime: true,
    token: {
      ...colors,
      fontFamily: systemFont,
      fontSize: 14,
      fontSizeLG: 16,
      borderRadius: 8,
      borderRadiusLG: 10,
      controlHeight: 36,
      controlHeightLG: 44,
      wireframe: false,
      motionDurationMid: '0.14s',
      motionDurationSlow: '0.2s',
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 500,
        defaultHoverColor: colors.colorText,
        defaultHoverBorderColor: colors.colorTextTertiary,
      },
      Form: { itemMarginBottom: 22, verticalLabelPadding: '0 0 6px' },
    },
  };
}
