// The few parts of echarts the screens draw with. Loaded when the first chart is shown, never before.

import { BarChart, LineChart } from 'echarts/charts'
import { AxisPointerComponent, GridComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components'
import { init, use as useParts } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

// Not a hook: the library's own way to take in its parts.
// oxlint-disable-next-line react/rules-of-hooks
useParts([
  BarChart,
  LineChart,
  GridComponent,
  AxisPointerComponent,
  MarkAreaComponent,
  MarkLineComponent,
  CanvasRenderer,
])

export { init }
