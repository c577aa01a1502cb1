import type { MantineThemeComponents } from '@mantine/core'

/** Defaults set once; what needs a rule of style stands in mantine-overrides.css. */
export const componentDefaults: MantineThemeComponents = {
  Alert: { defaultProps: { variant: 'light', radius: 'lg' } },
  Badge: { defaultProps: { variant: 'light', color: 'gray', radius: 'xs' } },
  Checkbox: { defaultProps: { radius: 'xs' } },
  Drawer: { defaultProps: { returnFocus: true, transitionProps: { duration: 150, timingFunction: 'ease-out' } } },
  Modal: { defaultProps: { returnFocus: true, transitionProps: { duration: 150, timingFunction: 'ease-out' } } },
  NumberInput: { defaultProps: { hideControls: true, thousandSeparator: ',' } },
  Paper: { defaultProps: { withBorder: true, radius: 'lg' } },
  SegmentedControl: { defaultProps: { withItemsBorders: false, transitionDuration: 0 } },
  Tabs: { defaultProps: { keepMounted: false } },
  Timeline: { defaultProps: { bulletSize: 18 } },
  // Mantine shows a tooltip on hover alone: a keyboard and a finger need it too.
  Tooltip: { defaultProps: { events: { hover: true, focus: true, touch: true }, multiline: true, maw: 320 } },
}
