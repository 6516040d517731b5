// Limits of a storage class 储存限度: how warm, dry and damp the room may be that its goods lie in, and how long it may go
// unread. A class without limits of its own follows those of general goods.

import { defineRecord, field as f, label } from '../contract/index.ts'
import { storageClasses } from '../contract/storage-trait.ts'

export const classLimit = defineRecord({
  kind: 'classLimit',
  module: 'warehouse',
  label: label('储存限度', 'Storage limit'),
  purpose: label(
    '每个储存类别的温度、湿度限度；没有自己限度的类别按“普通”',
    'Temperature and humidity each storage class bears; a class without its own follows General',
  ),
  permissions: { read: 'warehouse.read', write: 'warehouse.write' },
  workbook: null,
  firstCode: 'H01',
  fixedOnceUsed: [],
  fields: {
    code: f.text(label('编码', 'Code'), { required: true, maxLength: 40, width: 10 }),
    name: f.text(label('名称', 'Name'), { required: true, width: 20 }),
    initials: f.text(label('助记码', 'Initials'), { maxLength: 60, width: 10 }),
    storageClass: f.choice(label('储存类别', 'Storage class'), storageClasses, { required: true, width: 12 }),
    maxCelsiusDeci: f.temperature(label('最高温度 ℃', 'Most °C'), { signed: true, width: 10 }),
    leastHumidityBp: f.percent(label('最低湿度 %', 'Least RH %'), { width: 10 }),
    mostHumidityBp: f.percent(label('最高湿度 %', 'Most RH %'), { width: 10 }),
    alarmHumidityBp: f.percent(label('湿度报警 %', 'Alarm RH %'), {
      width: 10,
      help: label('超过最高湿度提醒，超过这里报警', 'Above the most it warns, above this it alarms'),
    }),
    everyDays: f.integer(label('几天内要读数', 'A reading every (days)'), {
      positive: true,
      width: 10,
      help: label('超过这么多天没有读数就提醒', 'Longer without a reading is said'),
    }),
  },
})
