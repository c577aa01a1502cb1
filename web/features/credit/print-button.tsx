'use client'

import { Button } from '@mantine/core'
import page from '#web/features/company/company-page.module.css'

/** The browser prints the page, or keeps it as a PDF. */
export const PrintButton = ({ label }: { readonly label: string }) => (
  <div className={page.buttons}>
    <Button variant="default" onClick={() => window.print()}>
      {label}
    </Button>
  </div>
)
