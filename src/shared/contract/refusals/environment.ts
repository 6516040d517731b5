// Readings of temperature and humidity, typed or from a logger's file.

import type { Label } from '../label.ts'

export const environment = {
  'reading.ahead': { zh: '时间 {time} 还没到', en: '{time} has not come yet' },
  'reading.known': {
    zh: '{warehouse} {time} 已有读数，先作废再记',
    en: '{warehouse} has a reading of {time}; void it first',
  },
  'reading.beyond': {
    zh: '{field} {value} 不像读数',
    en: '{field} {value} cannot be a reading',
  },
  'reading.unknown': { zh: '没有这条读数，或已作废', en: 'There is no such reading, or it is void' },
  'reading.limitTwice': {
    zh: '{class}已有限度：{name}',
    en: '{class} has its limits already: {name}',
  },

  'logger.noColumns': {
    zh: '没找到表头：要有时间、温度、湿度三列',
    en: 'No header found: columns for time, temperature and humidity are needed',
  },
  'logger.noReadings': { zh: '表头下面没有读数', en: 'There are no readings below the header' },
  'logger.badTime': { zh: '第 {line} 行：时间“{value}”读不懂', en: 'Line {line}: “{value}” is no time' },
  'logger.badNumber': {
    zh: '第 {line} 行：{field}“{value}”不是读数',
    en: 'Line {line}: {field} “{value}” is no reading',
  },
  'logger.ahead': { zh: '第 {line} 行：时间 {time} 还没到', en: 'Line {line}: {time} has not come yet' },
  'logger.more': { zh: '还有 {count} 行有问题', en: '{count} more {count|line|lines} wrong' },
} as const satisfies Record<string, Label>
