import type { Lpr } from '#shared/kernel/lpr'
import { lprBp } from '#shared/kernel/lpr'
import type { Rate as OfferedRate } from '#shared/product/loan-product'
import { useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { Nothing } from '#web/ui/nothing.tsx'
import { Quantity } from '#web/ui/quantity.tsx'

type OfferedRateProps = { readonly rate: OfferedRate; readonly lpr: Lpr | null }

/** What a bank asks a year: both ends, or which end it has not published. A "from" never stands alone. */
export function OfferedRateFigure({ rate, lpr }: OfferedRateProps) {
  const t = useTranslations('product')
  const format = useFormat()
  switch (rate.kind) {
    case 'fixed':
      return <Quantity {...format.rateRangeParts(rate.minBp, rate.maxBp)} />
    case 'lpr': {
      if (lpr === null) return <Nothing kind="unpublished" />
      const base = lprBp(lpr, rate.tenor)
      return <Quantity {...format.rateRangeParts(base + rate.spreadMinBp, base + rate.spreadMaxBp)} />
    }
    case 'from':
      return <OneEnd label={t('rateFromOnly')} bp={rate.minBp} />
    case 'up_to':
      return <OneEnd label={t('rateUpToOnly')} bp={rate.maxBp} />
    case 'not_published':
      return <Nothing kind="unpublished" />
  }
}

function OneEnd({ label, bp }: { readonly label: string; readonly bp: number }) {
  const format = useFormat()
  return (
    <span>
      {label} <Quantity {...format.rateParts(bp)} />
    </span>
  )
}
