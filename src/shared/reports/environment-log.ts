// Environment log 温湿度记录: every reading of the rooms over some days, those made void too, and what each breaks of the
// limits of what lies there now.

import { defineReport, field as f, label, roles, type Label } from '../contract/index.ts'
import { from, to, warehouse } from './columns.ts'

const sources = { hand: label('手工', 'By hand'), file: label('记录仪', 'Logger') } as const

/** Until there are users, the one who works is the owner; anybody else stands by name. */
const people: Readonly<Record<string, Label>> = { owner: roles.owner }

export const environmentLog = defineReport({
  name: 'environment-log',
  module: 'warehouse',
  label: label('温湿度记录', 'Environment log'),
  purpose: label(
    '各仓库的温度、湿度读数，哪些超过限度',
    'Readings of temperature and humidity, and which break a limit',
  ),
  permission: 'warehouse.read',
  params: { from, to, warehouseId: f.reference(label('仓库', 'Warehouse'), 'warehouse') },
  columns: {
    warehouse: { ...warehouse, required: true },
    day: f.dayField(label('日期', 'Day'), { required: true, width: 10 }),
    time: f.text(label('时间', 'Time'), { required: true, width: 6 }),
    celsiusDeci: f.temperature(label('温度 ℃', '°C'), { required: true, signed: true, width: 8 }),
    humidityBp: f.percent(label('湿度 %', 'RH %'), { required: true, width: 8 }),
    hot: f.flag(label('过热', 'Too warm')),
    dry: f.flag(label('过干', 'Too dry')),
    damp: f.flag(label('偏湿', 'Damp')),
    source: f.choice(label('来源', 'Source'), sources, { required: true, width: 8 }),
    file: f.text(label('文件', 'File'), { width: 14 }),
    actor: f.choice(label('记录人', 'By'), people, { required: true, width: 8 }),
    voidReason: f.text(label('作废原因', 'Void because'), { width: 16 }),
  },
  drill: null,
})
