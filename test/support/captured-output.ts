import { vi } from 'vitest'

/** Everything that is logged from here on, until mocks are restored. */
export function captureOutput(): string[] {
  const lines: string[] = []
  const keep = (chunk: unknown) => lines.push(String(chunk)) > 0
  vi.spyOn(process.stdout, 'write').mockImplementation(keep)
  vi.spyOn(process.stderr, 'write').mockImplementation(keep)
  for (const level of ['log', 'info', 'warn', 'error', 'debug'] as const)
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => void lines.push(parts.map(String).join(' ')))
  return lines
}
