/** A part that may also end by itself. */
export interface Part {
  readonly exited?: Promise<void>
  stop(): Promise<void>
}

/** The parts started so far: ended in reverse, once; one that ends by itself is told to `onLoss`. */
export class RunningParts {
  readonly #parts: Part[] = []
  readonly #onLoss: (name: string) => void
  #stopping: Promise<void> | undefined

  constructor(onLoss: (name: string) => void) {
    this.#onLoss = onLoss
  }

  add(name: string, part: Part): void {
    this.#parts.push(part)
    void part.exited?.then(() => {
      if (this.#stopping === undefined) this.#onLoss(name)
    })
  }

  stop(): Promise<void> {
    this.#stopping ??= this.#stopAll()
    return this.#stopping
  }

  async #stopAll(): Promise<void> {
    for (const part of this.#parts.reverse()) await part.stop()
  }
}
