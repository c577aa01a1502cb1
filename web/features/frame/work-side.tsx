import { getLocale, getTranslations } from 'next-intl/server'
import type { PageAccess } from '#web/lib/page-access.ts'
import { type PlaceKind, placeOf } from '#web/lib/place.ts'
import { preferences } from '#web/lib/preferences.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconAnchor, iconChevronLeft, iconChevronRight, iconX } from '#web/ui/icons.data.ts'
import { EntryCount } from './entry-count.tsx'
import { NavigationLink } from './navigation-link.tsx'
import { PreferenceForm } from './preference-form.tsx'
import { isFor, workNavigation } from './work-navigation.ts'
import styles from './work-side.module.css'

type WorkSideProps = { readonly place: PlaceKind; readonly access: PageAccess }

/** Whose pages these are and where one can go; on the phone it opens over the page. */
export async function WorkSide({ place, access }: WorkSideProps) {
  const t = await getTranslations('work')
  const navigation = await getTranslations('navigation')
  const name = access.organisation.organisationName[await getLocale()]
  return (
    <nav id="work-menu" popover="auto" aria-label={t('navigation')} className={styles.side}>
      <div className={styles.brand}>
        <span className={styles.mark}>
          <Icon of={iconAnchor} size={18} />
        </span>
        <span className={styles.names}>
          <strong>{name}</strong>
          <span>{t('service')}</span>
        </span>
        <button
          type="button"
          popoverTarget="work-menu"
          popoverTargetAction="hide"
          aria-label={t('closeMenu')}
          className={styles.close}
        >
          <Icon of={iconX} size={20} />
        </button>
      </div>
      <div className={styles.entries}>
        {workNavigation[place]
          .filter((entry) => isFor(entry, access))
          .map((entry) => (
            <NavigationLink
              key={entry.href}
              href={entry.href}
              isExact={entry.href === placeOf(place)}
              title={navigation(entry.label)}
              keeps={entry.keeps}
            >
              <Icon of={entry.icon} size={18} />
              <span className={styles.word}>{navigation(entry.label)}</span>
              <EntryCount entry={entry} access={access} />
            </NavigationLink>
          ))}
      </div>
      <FoldButton />
    </nav>
  )
}

async function FoldButton() {
  const t = await getTranslations('work')
  const isNarrow = (await preferences()).navigation === 'narrow'
  return (
    <div className={styles.fold}>
      <PreferenceForm choice="navigation">
        <button type="submit" title={isNarrow ? t('unfold') : t('fold')}>
          <Icon of={isNarrow ? iconChevronRight : iconChevronLeft} size={18} />
          <span className={styles.word}>{isNarrow ? t('unfold') : t('fold')}</span>
        </button>
      </PreferenceForm>
    </div>
  )
}
