// The clauses of 购销合同 as the trade words them: what a new book begins with. Both sides are called 供方 and 需方 as on
// the paper. Civil Code art. 621–623 and 629 stand behind inspection, objection and tolerance; a rate for late payment is
// there because without one interest runs only from the day of the suit.

export type UsualClause = {
  readonly name: string
  readonly initials: string
  readonly usedFor: 'both' | 'purchase' | 'sale'
  readonly byDefault: boolean
  readonly text: string
}

const always = { usedFor: 'both', byDefault: true } as const
const sometimes = { usedFor: 'both', byDefault: false } as const

export const usualClauses: readonly UsualClause[] = [
  {
    ...always,
    name: '质量标准和责任',
    initials: 'zlbzhzr',
    text: '产品质量执行{质量标准}，包装标识符合国家肥料标识规定，每批货物随附产品质量合格证或检验报告。因产品质量不符合约定造成的损失，由供方承担，供方可依法向生产企业追偿。',
  },
  {
    ...always,
    name: '合理损耗及计算方法',
    initials: 'hlshjjsff',
    text: '运输途中的合理损耗为{合理损耗}，按供方发货净重与需方到货净重之差除以发货净重计算；超出部分按合同单价由责任方赔偿。袋装货物以袋数为准，过磅作核对，缺袋、破袋按实数扣减。',
  },
  {
    ...always,
    name: '交货时间、地点和方式',
    initials: 'jhsjddhfs',
    text: '按上表所列日期交货，交货地点为{交货地点}，交货方式为{交货方式}。货物毁损、灭失的风险自需方签收时起由需方承担。',
  },
  {
    ...always,
    name: '运输、装卸和保险',
    initials: 'yszxhbx',
    text: '运输方式为{运输方式}，在途时间不超过{在途天数}天；运费由{运费承担}承担，装卸费由{装卸费承担}承担；运输保险：{运输保险}。',
  },
  {
    ...always,
    name: '付款方式、时间和比例',
    initials: 'fkfssjhbl',
    text: '货款按以下约定支付：{付款安排}。供方按实际交付数量和合同单价结算，并按约定开具增值税发票。',
  },
  {
    ...always,
    name: '验收期限和异议',
    initials: 'ysqxhyy',
    text: '需方收货时核对品名、规格、数量和包装；对数量、质量有异议的，应在收货后{验收异议期}日内书面提出并保留样品，逾期未提出的视为验收合格。需方在载明数量、规格的送货单上签收的，推定已对数量和外观瑕疵进行检验。',
  },
  {
    ...always,
    name: '溢短装',
    initials: 'ydz',
    text: '交货数量允许增减{溢短装}，按实际签收数量和合同单价结算；超出允许范围的部分，需方可以接收并按合同单价付款，也可以拒收并及时通知供方。',
  },
  {
    ...sometimes,
    name: '价格政策',
    initials: 'jgzc',
    text: '本合同价格政策为{价格政策}。约定保底的，{保底截止}以前供方下调价格的，对需方尚未售出的保底数量补给差价，上调价格的不再加收；约定买断的，价格不随市场变动；约定计息的，供方自收到预付款之日起按约定利率计息。',
  },
  {
    ...sometimes,
    name: '销售区域',
    initials: 'xsqy',
    text: '需方在{销售区域}范围内销售本合同货物，未经供方书面同意不得跨区域销售。违反的，供方有权停止供货并取消需方当期的返利和奖励。',
  },
  {
    ...always,
    name: '违约责任',
    initials: 'wyzr',
    text: '逾期交货或者逾期付款的，每逾期一日，违约方按逾期部分金额的{违约金}向守约方支付违约金；不能履行的，赔偿守约方因此受到的实际损失。',
  },
  {
    ...sometimes,
    name: '逾期付款利息',
    initials: 'yqfklx',
    text: '需方逾期付款的，自到期日次日起至付清之日止，就未付金额按年利率{逾期利息}向供方支付利息，一年按 360 天计算。',
  },
  {
    usedFor: 'sale',
    byDefault: true,
    name: '所有权保留',
    initials: 'syqbl',
    text: '需方付清全部货款以前，本合同项下货物的所有权属于供方；需方逾期付款经催告在合理期限内仍未支付的，供方有权取回尚未售出的货物。',
  },
  {
    ...always,
    name: '争议解决',
    initials: 'zyjj',
    text: '因本合同发生争议的，双方协商解决；协商不成的，向{争议管辖}提起诉讼。',
  },
]
