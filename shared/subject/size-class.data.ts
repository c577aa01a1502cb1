import type { SizeRow } from './size-class.ts'

/**
 * Thresholds of the 2011 standard (工信部联企业〔2011〕300号), with the codes of GB/T 4754-2017 down to groups. J, P, Q84, S and
 * T have no row: their size is not known. Revenue and assets in 10,000 yuan; [large, medium, small].
 */
export const sizeRows: readonly SizeRow[] = [
  { zh: '农、林、牧、渔业', codes: ['A'], except: [], thresholds: [{ metric: 'revenue_wan', from: [20000, 500, 50] }] },
  {
    zh: '工业',
    codes: ['B', 'C', 'D'],
    except: [],
    thresholds: [
      { metric: 'employees', from: [1000, 300, 20] },
      { metric: 'revenue_wan', from: [40000, 2000, 300] },
    ],
  },
  {
    zh: '建筑业',
    codes: ['E'],
    except: [],
    thresholds: [
      { metric: 'revenue_wan', from: [80000, 6000, 300] },
      { metric: 'assets_wan', from: [80000, 5000, 300] },
    ],
  },
  {
    zh: '批发业',
    codes: ['F51'],
    except: [],
    thresholds: [
      { metric: 'employees', from: [200, 20, 5] },
      { metric: 'revenue_wan', from: [40000, 5000, 1000] },
    ],
  },
  {
    zh: '零售业',
    codes: ['F52'],
    except: [],
    thresholds: [
      { metric: 'employees', from: [300, 50, 10] },
      { metric: 'revenue_wan', from: [20000, 500, 100] },
    ],
  },
  {
    zh: '交通运输业',
    codes: ['G54', 'G55', 'G56', 'G57', 'G58', 'G591'],
    except: [],
    thresholds: [
      { metric: 'employees', from: [1000, 300, 20] },
      { metric: 'revenue_wan', from: [30000, 3000, 200] },
    ],
  },
  {
    zh: '仓储业',
    codes: ['G592', 'G593', 'G594', 'G595', 'G596', 'G597', 'G598', 'G599'],
    except: [],
    thresholds: [
      { metric: 'employees', from: [200, 100, 20] },
      { metric: 'revenue_wan', from: [30000, 1000, 100] },
    ],
  },
  {
    zh: '邮政业',
    codes: ['G60'],
    except: [],
    thresholds: [
      { metric: 'employees', from: [1000, 300, 20] },
      { metric: 'revenue_wan', from: [30000, 2000, 100] },
    ],
  },
  {
    zh: '住宿业',
    codes: ['H61'],
    except: [],
    thresholds: [
      { metric: 'employees', from: [300, 100, 10] },
      { metric: 'revenue_wan', from: [10000, 2000, 100] },
    ],
  },
  {
    zh: '餐饮业',
    codes: ['H62'],
    except: [],
    thresholds: [
      { metric: 'employees', from: [300, 100, 10] },
      { metric: 'revenue_wan', from: [10000, 2000, 100] },
    ],
  },
  {
    zh: '信息传输业',
    codes: ['I63', 'I64'],
    except: [],
    thresholds: [
      { metric: 'employees', from: [2000, 100, 10] },
      { metric: 'revenue_wan', from: [100000, 1000, 100] },
    ],
  },
  {
    zh: '软件和信息技术服务业',
    codes: ['I65'],
    except: [],
    thresholds: [
      { metric: 'employees', from: [300, 100, 10] },
      { metric: 'revenue_wan', from: [10000, 1000, 50] },
    ],
  },
  {
    zh: '房地产开发经营',
    codes: ['K7010'],
    except: [],
    thresholds: [
      { metric: 'revenue_wan', from: [200000, 1000, 100] },
      { metric: 'assets_wan', from: [10000, 5000, 2000] },
    ],
  },
  {
    zh: '物业管理',
    codes: ['K7020'],
    except: [],
    thresholds: [
      { metric: 'employees', from: [1000, 300, 100] },
      { metric: 'revenue_wan', from: [5000, 1000, 500] },
    ],
  },
  {
    zh: '租赁和商务服务业',
    codes: ['L'],
    except: [],
    thresholds: [
      { metric: 'employees', from: [300, 100, 10] },
      { metric: 'assets_wan', from: [120000, 8000, 100] },
    ],
  },
  {
    zh: '其他未列明行业',
    codes: ['M', 'N', 'O', 'R', 'Q85', 'K'],
    except: ['K7010', 'K7020', 'K704'],
    thresholds: [{ metric: 'employees', from: [300, 100, 10] }],
  },
]
