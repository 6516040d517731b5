// The look, from one set of tokens: one grey scale, one field green, red and amber. Light and dark are the same names with
// other values. From here follow the CSS variables (styles, charts), antd's theme and the grid's, so they cannot drift apart.

import { theme as antdTheme, type ThemeConfig } from 'antd'
import { themeQuartz } from 'ag-grid-community'

export type ThemeMode = 'light' | 'dark'

export type Tokens = {
  /** Behind everything: navigation, tab bar. */
  readonly ground: string
  /** Pages, grids, inputs. */
  readonly surface: string
  /** Header rows, bars, the row under the pointer. */
  readonly raised: string
  readonly line: string
  /** Borders of what can be typed into. */
  readonly edge: string
  readonly faint: string
  readonly muted: string
  readonly text: string
  readonly accent: string
  readonly accentStrong: string
  readonly accentSoft: string
  readonly onAccent: string
  /** Owed late, stock short, red entries. */
  readonly red: string
  readonly redSoft: string
  /** Look at this. */
  readonly amber: string
  readonly amberSoft: string
}

export const tokens: Readonly<Record<ThemeMode, Tokens>> = {
  light: {
    ground: '#f3f5f3',
    surface: '#ffffff',
    raised: '#f7f8f7',
    line: '#e1e5e1',
    edge: '#c6ccc7',
    faint: '#6c756e',
    muted: '#5d665f',
    text: '#1b211d',
    accent: '#2c7a48',
    accentStrong: '#226239',
    accentSoft: '#e4f1e8',
    onAccent: '#ffffff',
    red: '#c2362b',
    redSoft: '#fbeae8',
    amber: '#9a6200',
    amberSoft: '#fbf1dc',
  },
  dark: {
    ground: '#121513',
    surface: '#191d1a',
    raised: '#202521',
    line: '#2d332e',
    edge: '#454d47',
    faint: '#838d86',
    muted: '#a3ada6',
    text: '#e5e9e6',
    accent: '#338252',
    accentStrong: '#63bd84',
    accentSoft: '#1f3527',
    onAccent: '#ffffff',
    red: '#f0837a',
    redSoft: '#3a211f',
    amber: '#e0ac52',
    amberSoft: '#362b16',
  },
}

export const fontFamily =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans SC", "Noto Sans CJK SC", "Hezhang Sans SC", "Segoe UI", system-ui, sans-serif'
const fontSize = 13
const rowHeight = 30
const controlHeight = 28

/** The nonce the page's policy demands for styles made at run time; none where there is no policy. */
export function styleNonce(): string | undefined {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content || undefined
}

/** Puts the tokens where the style sheets and charts read them: `var(--accent)`. */
export function applyTokens(mode: ThemeMode): void {
  const root = document.documentElement
  root.dataset['theme'] = mode
  root.style.colorScheme = mode
  for (const [name, value] of Object.entries(tokens[mode])) root.style.setProperty(`--${kebab(name)}`, value)
}

export function antdThemeOf(mode: ThemeMode): ThemeConfig {
  const c = tokens[mode]
  return {
    // Not the compact algorithm: it takes the type down with the spacing. Type stays at 13, only the steps shrink.
    algorithm: mode === 'dark' ? antdTheme.darkAlgorithm : antdTheme.defaultAlgorithm,
    cssVar: { key: `hz-${mode}` },
    hashed: false,
    token: {
      colorPrimary: c.accent,
      colorLink: mode === 'dark' ? c.accentStrong : c.accent,
      colorError: c.red,
      colorWarning: c.amber,
      colorSuccess: c.accent,
      colorInfo: c.accent,
      colorTextBase: c.text,
      colorBgBase: c.surface,
      colorBgContainer: c.surface,
      colorBgElevated: mode === 'dark' ? c.raised : c.surface,
      colorBgLayout: c.ground,
      colorBorder: c.edge,
      colorBorderSecondary: c.line,
      colorText: c.text,
      colorTextSecondary: c.muted,
      colorTextTertiary: c.faint,
      colorTextPlaceholder: c.faint,
      // As the page says it: English takes its marks from another font.
      fontFamily: 'inherit',
      fontSize,
      controlHeight,
      sizeStep: 3,
      marginXS: 8,
      borderRadius: 4,
      borderRadiusSM: 3,
      borderRadiusLG: 6,
      motionDurationFast: '0.06s',
      motionDurationMid: '0.1s',
      motionDurationSlow: '0.14s',
      wireframe: false,
    },
    components: {
      Button: {
        primaryShadow: 'none',
        defaultShadow: 'none',
        dangerShadow: 'none',
        fontWeight: 400,
        paddingInline: 12,
      },
      Form: { itemMarginBottom: 12, verticalLabelPadding: '0 0 2px' },
      Modal: { titleFontSize: 15 },
      Segmented: { trackBg: c.raised },
      Table: { cellPaddingBlockSM: 5, headerBg: c.raised },
    },
  }
}

/** The grid reads the CSS variables, so one theme serves both modes and switching redraws nothing. */
export const gridTheme = themeQuartz.withParams({
  fontFamily: 'inherit',
  fontSize,
  spacing: 5,
  rowHeight,
  headerHeight: 32,
  listItemHeight: 26,
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  textColor: 'var(--text)',
  subtleTextColor: 'var(--muted)',
  accentColor: 'var(--accent)',
  borderColor: 'var(--line)',
  chromeBackgroundColor: 'var(--raised)',
  headerBackgroundColor: 'var(--raised)',
  headerTextColor: 'var(--muted)',
  headerFontWeight: 500,
  headerColumnBorder: false,
  headerColumnResizeHandleColor: 'var(--line)',
  headerColumnResizeHandleHeight: '50%',
  columnBorder: false,
  rowBorder: { width: 1, style: 'solid', color: 'var(--line)' },
  oddRowBackgroundColor: 'var(--surface)',
  rowHoverColor: 'var(--raised)',
  selectedRowBackgroundColor: 'var(--accent-soft)',
  pinnedRowBackgroundColor: 'var(--raised)',
  pinnedRowFontWeight: 600,
  pinnedRowBorder: { width: 1, style: 'solid', color: 'var(--edge)' },
  cellHorizontalPadding: 8,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  borderRadius: 4,
  inputBackgroundColor: 'var(--surface)',
  inputBorder: { width: 1, style: 'solid', color: 'var(--edge)' },
  inputTextColor: 'var(--text)',
  inputHeight: 24,
  popupShadow: '0 4px 16px rgba(0, 0, 0, 0.16)',
  menuBackgroundColor: 'var(--surface)',
  focusShadow: 'none',
  browserColorScheme: 'inherit',
})

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
