import { createTheme, type MantineThemeOverride } from '@mantine/core'
import { componentDefaults } from './component-defaults.ts'
import { palette } from './palette.ts'

// No web font: a Chinese one breaks the budget. YaHei has no 500, so weights are 400 and 600 only.
const fontFamily =
  '-apple-system, "Segoe UI", Roboto, "PingFang SC", "HarmonyOS Sans SC", "MiSans", "Microsoft YaHei", "Noto Sans SC", sans-serif'

const px = (size: number) => `calc(${size / 16}rem * var(--mantine-scale))`

/** @param scale 1, or 1.15 for the reader who chose larger text */
export function themeOf(scale: number): MantineThemeOverride {
  return createTheme({
    colors: palette,
    primaryColor: 'sea',
    primaryShade: { light: 7, dark: 6 },
    black: palette.gray[9],
    scale,
    fontFamily,
    fontSizes: { xs: px(12), sm: px(14), md: px(16), lg: px(18), xl: px(20) },
    lineHeights: { xs: '1.5', sm: '1.57', md: '1.65', lg: '1.55', xl: '1.4' },
    fontWeights: { regular: '400', medium: '600', bold: '600' },
    headings: {
      fontFamily,
      fontWeight: '600',
      textWrap: 'balance',
      sizes: {
        h1: { fontSize: px(32), lineHeight: '1.35' },
        h2: { fontSize: px(24), lineHeight: '1.4' },
        h3: { fontSize: px(20), lineHeight: '1.4' },
        h4: { fontSize: px(18), lineHeight: '1.55' },
      },
    },
    spacing: { xs: px(8), sm: px(12), md: px(16), lg: px(24), xl: px(32) },
    radius: { xs: px(4), sm: px(4), md: px(6), lg: px(10), xl: px(16) },
    defaultRadius: 'md',
    shadows: { md: '0 6px 20px rgba(16, 35, 48, .10)' },
    respectReducedMotion: true,
    cursorType: 'pointer',
    components: componentDefaults,
  })
}
