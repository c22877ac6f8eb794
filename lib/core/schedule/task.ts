/** A piece of work this plan needs before go-live. Days are calendar days; a lead time of somebody else counts weekends, too. */
export type Task = {
  id: string
  name: string
  owner: string
  /** From its start to its end; 0 is a single moment. */
  days: number
  /** Whole days between its end and go-live, at least. */
  doneBefore: number
  /** Ids of the tasks that must be done before it starts. Ids nobody has are ignored. */
  after: readonly string[]
  /**
   * What a freeze forbids: `whole`, no day of it may lie in one; `end`, its last day may not (the work goes on, the change
   * waits); `nothing`, paper is written in a freeze as well.
   */
  freeze: 'whole' | 'end' | 'nothing'
  /** Where the days come from. */
  source: string
  /** Why this plan needs it, or what says that it is done. */
  because: string
  isDone: boolean
}

/** A task with its place in time; dates are ISO. */
export type Scheduled = Task & {
  /** Latest safe start. */
  start: string
  /** Latest safe end. */
  done: string
  /** The first day it can start, counted from today through what comes before it. */
  earliest: string
  /** Days it may start later than it can; below 0 go-live cannot be kept by these lead times. */
  slack: number
  /** Days since its latest safe start; 0 when that is still to come. */
  late: number
  /** On the chain that sets how early work has to begin. */
  isCritical: boolean
  /** Id of the task whose start sets its latest safe end; null when go-live itself does. */
  holdsUp: string | null
}
