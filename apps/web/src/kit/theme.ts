import type { MantineColorsTuple } from '@mantine/core';
import { createTheme } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#eef7f9',
  '#dcedf2',
  '#b6d9e3',
  '#86bfcf',
  '#55a3b9',
  '#2c89a3',
  '#177a95',
  '#0f6f89',
  '#0b586d',
  '#084556',
];

const danger: MantineColorsTuple = [
  '#fdf1f0',
  '#fbe1df',
  '#f3bdb9',
  '#e79089',
  '#d9645b',
  '#cb4138',
  '#be3128',
  '#b3261e',
  '#961d16',
  '#791510',
];

const sheet = { header: { role: 'presentation' } };

/** White paper on a light grey table, one accent; every filled control reaches 4.5:1 with its text. */
export const theme = createTheme({
  colors: { accent, danger },
  primaryColor: 'accent',
  primaryShade: 7,
  autoContrast: true,
  defaultRadius: 'sm',
  fontFamily: 'var(--lz-sans)',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Consolas, monospace',
  headings: { fontFamily: 'var(--lz-sans)', fontWeight: '600' },
  fontSizes: { xs: '0.75rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  cursorType: 'pointer',
  // Plain objects: naming the components here would carry them all into the first page.
  components: {
    // The heading of a sheet is no second banner of the page.
    Drawer: { defaultProps: { attributes: sheet } },
    Button: { defaultProps: { size: 'sm' } },
    Loader: { defaultProps: { type: 'dots' } },
    Modal: { defaultProps: { attributes: sheet, centered: true, overlayProps: { backgroundOpacity: 0.35 } } },
    Tooltip: { defaultProps: { multiline: true, maw: 320, withArrow: true } },
  },
});
