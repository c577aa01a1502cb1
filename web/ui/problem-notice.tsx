'use client'

import { useEffect, useRef } from 'react'
import { fieldIdOf, type Problem } from './command-problem.ts'
import { useCommandWords } from './command-words.ts'
import { Notice } from './notice.tsx'
import styles from './problem-notice.module.css'

type ProblemNoticeProps = {
  readonly problem: Problem | undefined
  /** The fields' names by their ids, to be read before what is wrong with each. */
  readonly labels?: Readonly<Record<string, string>>
}

/** What a command was refused with, above its form: each fault leads to its field. The focus comes here when it appears. */
export function ProblemNotice({ problem, labels = {} }: ProblemNoticeProps) {
  const words = useCommandWords()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problem) box.current?.focus()
  }, [problem])
  if (!problem) return null
  // Nobody's fault here: the network is away, or there was no answer.
  const tone = problem.status === 0 || problem.status === 401 ? 'lamp' : 'coral'
  return (
    <div ref={box} tabIndex={-1} className={styles.box}>
      <Notice tone={tone} title={problem.title}>
        {problem.detail !== undefined && <p>{problem.detail}</p>}
        {problem.status === 409 && <p>{words.refreshed}</p>}
        {problem.status === 401 && (
          // A plain link: the sign-in reads from the Referer where to come back to, and what was typed is kept here.
          <p>
            <a href="/sign-in">{words.signIn}</a>
          </p>
        )}
        <FaultList problem={problem} labels={labels} />
        {problem.reference !== undefined && problem.status !== 409 && (
          <p className={styles.reference}>
            {words.reference} {problem.reference}
          </p>
        )}
      </Notice>
    </div>
  )
}

function FaultList({ problem, labels }: { readonly problem: Problem; readonly labels: Record<string, string> }) {
  if (problem.faults.length === 0) return null
  return (
    <ul className={styles.faults}>
      {problem.faults.map(({ pointer, detail }) => {
        const id = fieldIdOf(pointer)
        const text = labels[id] === undefined ? detail : `${labels[id]}: ${detail}`
        return (
          <li key={`${pointer} ${detail}`}>
            <a href={`#${id}`}>{text}</a>
          </li>
        )
      })}
    </ul>
  )
}
