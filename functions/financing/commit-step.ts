import type { Loaded } from '#functions/platform/aggregate'
import { type Change, commit, type Write } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import type { Application } from '#shared/financing/application'
import { type AfterStep, type ApplicationEvent, afterStep } from '#shared/financing/application.events'
import type { Moment } from '#shared/financing/application-clocks'
import type { EventData } from '#shared/kernel/event'
import { officialCalendar } from '#shared/kernel/official-calendar'
import type { Committed } from '#shared/kernel/route'
import { applications } from './application.store.ts'

export const momentOf = (ctx: Ctx): Moment => ({ now: ctx.now, calendar: officialCalendar })

/** What an event says besides the state that it leads to. */
export type Said<E extends ApplicationEvent> = Omit<EventData<E>, keyof AfterStep>
type More = { readonly payload?: unknown; readonly writes?: readonly Write[] }

/** Writes the next state of an application with its event, which says where the application stands then. */
export function commitStep<E extends ApplicationEvent>(
  ctx: Ctx,
  loaded: Loaded<Application>,
  state: Application,
  declaration: E,
  said: Said<E>,
  more: More = {},
): Promise<Committed> {
  return commit(ctx, {
    aggregate: applications.change(loaded, state),
    event: eventOf(ctx, state, declaration, said),
    ...more,
  })
}

/** The first state of a new application, likewise. */
export function commitFirst<E extends ApplicationEvent>(
  ctx: Ctx,
  id: string,
  state: Application,
  declaration: E,
  said: Said<E>,
  more: More,
): Promise<Committed> {
  return commit(ctx, {
    aggregate: applications.create(id, state),
    event: eventOf(ctx, state, declaration, said),
    ...more,
  })
}

/** `said` and what holds after a step are together the event's data, which `commit` parses by the declaration. */
function eventOf<E extends ApplicationEvent>(
  ctx: Ctx,
  state: Application,
  declaration: E,
  said: Said<E>,
): Change<E>['event'] {
  return { declaration, data: { ...afterStep(state, momentOf(ctx)), ...said } as EventData<E> }
}
