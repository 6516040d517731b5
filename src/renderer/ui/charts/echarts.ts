// The few parts of echarts the screens draw with. Loaded when the first chart is shown, never before.

import { BarChart, LineChart } from 'echarts/charts'
import { AxisPointerComponent, GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'

use([BarChart, LineChart, GridComponent, AxisPointerComponent, CanvasRenderer])

export { init }
