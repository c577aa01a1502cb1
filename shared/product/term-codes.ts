import * as z from 'zod'
import { codesOf } from '#shared/fact/vocabulary'

/** The codes in which needs and products speak of the same things; each has its label in the vocabulary. */
export const Purpose = z.enum(codesOf('purpose'))
export const GuaranteeWay = z.enum(codesOf('guarantee_way'))
export const RepaymentWay = z.enum(codesOf('repayment_way'))
