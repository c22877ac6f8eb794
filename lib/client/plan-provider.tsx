'use client'
import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSelectedLayoutSegment } from 'next/navigation'
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { BodyOf } from '@/lib/api/endpoint'
import type { PlanState } from '@/lib/api/plan-state'
import { isAtLeast } from '@/lib/api/role'
import { TAB_LETTERS } from '@/lib/core/plan/operation-id'
import type { StepId } from '@/lib/core/plan/plan'
import { applySaved, type SavedReply } from './apply-saved'
import { type CallProblem, call } from './call'
import { keys } from './keys'
import { keepTabAlive } from './live-tabs'
import { type OpenPlan, PlanContext } from './plan-context'
import { queueStorage } from './queue-storage'
import { randomId } from './random-id'
import { SaveQueue, type SaveState } from './save-queue'
import { type EditPart, EMPTY_STACK, record, redo, undo } from './undo-stack'
import { type LiveChange, useLive } from './use-live'

/** The schema's type has no `undefined` in rows; JSON drops it on the way. */
type WireChanges = BodyOf<typeof import('@/lib/api/plans').saveAnswer>['changes']

const POLL_MS = 2500
/** Beside a live stream the question is asked rarely, in case something holds the stream's events back. */
const SLOW_POLL_MS = 30_000
/** How often a tab looks for what tabs that ended meanwhile left behind. */
const TAKE_OVER_MS = 15_000
/** How long the line says who changed something. */
const NEWS_MS = 8_000
const NOTHING_SAVED_YET: SaveState = { kind: 'saved', at: null }
const SIGNED_OUT: SaveState = { kind: 'signed-out' }

/** Holds one plan for every page below it: what the server last said, edits under way, and news of others. */
export function PlanProvider({ initial, children }: { initial: PlanState; children: ReactNode }) {
  const [client] = useState(
    () => new QueryClient({ defaultOptions: { queries: { staleTime: Infinity, retry: false } } }),
  )
  return (
    <QueryClientProvider client={client}>
      <OpenPlanProvider initial={initial}>{children}</OpenPlanProvider>
    </QueryClientProvider>
  )
}

function OpenPlanProvider({ initial, children }: { initial: PlanState; children: ReactNode }) {
  const { planId } = initial
  const client = useQueryClient()
  const [saveState, setSaveState] = useState(NOTHING_SAVED_YET)
  const [stack, setStack] = useState(EMPTY_STACK)
  const [ended, setEnded] = useState<string | null>(null)
  const [isSignedOut, setSignedOut] = useState(false)
  const [changedBy, setChangedBy] = useState<string | null>(null)
  const [edits, redraw] = useState(0)
  const queue = useRef<SaveQueue<SavedReply> | null>(null)
  const [tab] = useState(() => randomId(TAB_LETTERS))

  /** Whether this browser may still be here. A sign-in that ended is not the end: the person can sign in again. */
  const noteRights = useCallback((result: { ok: true } | { ok: false; problem: CallProblem }) => {
    const status = result.ok ? 200 : result.problem.status
    if (result.ok || status === 401) setSignedOut(status === 401)
    if (!result.ok && isGone(status)) setEnded(result.problem.message)
  }, [])
  const read = useCallback(async () => {
    const result = await call('readPlan', { params: { planId } })
    noteRights(result)
    return result.ok ? result.reply : undefined
  }, [planId, noteRights])
  const { data: plan = initial } = useQuery({
    queryKey: keys.plan(planId),
    queryFn: async () => (await read()) ?? initial,
    initialData: initial,
  })
  const shown = useRef(plan)
  shown.current = plan
  const first = useRef(initial)
  const current = useCallback(
    () => client.getQueryData<PlanState>(keys.plan(planId)) ?? first.current,
    [client, planId],
  )
  const refresh = useCallback(async () => {
    const next = await read()
    if (next && next.revision >= current().revision) client.setQueryData(keys.plan(planId), next)
  }, [client, current, planId, read])
  const follow = useMemo(() => oneAtATime(refresh), [refresh])

  const { isLive, others } = useLive({
    planId,
    at: useSelectedLayoutSegment() ?? '',
    enabled: ended === null && !isSignedOut,
    revision: () => current().revision,
    onChange(change: LiveChange) {
      // The reply to this tab's own save brings what the save changed.
      if (change.tab === tab || change.revision <= current().revision) return
      if (change.by !== current().me) setChangedBy(change.by)
      follow()
    },
    onEnded: () => void refresh(),
  })

  useQuery({
    queryKey: keys.changes(planId),
    queryFn: async () => {
      const after = current().revision
      const result = await call('readChanges', { params: { planId }, query: { after: String(after) } })
      noteRights(result)
      if (result.ok && result.reply.revision > after) await refresh()
      return null
    },
    refetchInterval: isLive || isSignedOut ? SLOW_POLL_MS : POLL_MS,
    enabled: ended === null,
  })

  useEffect(() => {
    if (changedBy === null) return
    const timer = setTimeout(() => setChangedBy(null), NEWS_MS)
    return () => clearTimeout(timer)
  }, [changedBy])

  useEffect(() => {
    if (!isSignedOut) return queue.current?.start()
    // Back from signing in on another tab.
    const onBack = () => {
      if (document.visibilityState === 'visible') follow()
    }
    document.addEventListener('visibilitychange', onBack)
    return () => document.removeEventListener('visibilitychange', onBack)
  }, [isSignedOut, follow])

  useEffect(() => {
    const alive = keepTabAlive(tab)
    const { store, takeOver, close } = queueStorage(planId, tab, alive.known)
    const made = new SaveQueue<SavedReply>({
      store,
      takeOver,
      async send({ step, changes, typist, ...body }) {
        const result = await call('saveAnswer', {
          params: { planId, step },
          body: { ...body, changes: changes as WireChanges, have: current().tag, typist: typist?.id },
        })
        // On another tab somebody else signed in: whose the plan is now has to be read.
        if (!result.ok && result.problem.code === 'another-typist') follow()
        return result
      },
      onSaved(operation, reply) {
        const next = applySaved(current(), operation, reply)
        client.setQueryData<PlanState>(keys.plan(planId), next)
        // A read that is under way may be older than this reply and put itself in its place.
        if (next.revision < reply.revision) follow()
      },
      onState(state) {
        if (state.kind === 'signed-out') setSignedOut(true)
        setSaveState(state)
      },
      revision: () => current().revision,
      typist: () => ({ id: current().holder, name: current().me }),
      newOpId: () => tab + randomId(16),
      now: () => Date.now(),
    })
    queue.current = made
    const open = () => made.open().then(() => redraw((n) => n + 1))
    void open()
    const timer = setInterval(open, TAKE_OVER_MS)
    const onOnline = () => made.start()
    const onHide = () => {
      alive.end()
      close()
    }
    // Another tab may have taken over what this page kept.
    const onShow = (event: PageTransitionEvent) => {
      if (event.persisted) location.reload()
    }
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!made.isEmpty()) event.preventDefault()
    }
    addEventListener('online', onOnline)
    addEventListener('pagehide', onHide)
    addEventListener('pageshow', onShow)
    addEventListener('beforeunload', onLeave)
    return () => {
      clearInterval(timer)
      made.stop()
      onHide()
      queue.current = null
      removeEventListener('online', onOnline)
      removeEventListener('pagehide', onHide)
      removeEventListener('pageshow', onShow)
      removeEventListener('beforeunload', onLeave)
    }
  }, [client, current, follow, planId, tab])

  const replay = useCallback((taken: ReturnType<typeof undo>) => {
    if (!taken) return
    setStack(taken.stack)
    for (const { step, changes } of taken.edit.parts) queue.current?.add(step, changes, taken.edit.revision)
    redraw((n) => n + 1)
  }, [])

  const edit = useCallback(
    (parts: readonly EditPart[], revision: number) => {
      const drafts = new Map(
        parts.map(({ step }) => [step, queue.current?.overlay(step, current().answers[step]) ?? {}]),
      )
      setStack((now) => record(now, (step) => drafts.get(step) ?? {}, { parts, revision }))
      for (const { step, changes } of parts) queue.current?.add(step, changes, revision)
      redraw((n) => n + 1)
    },
    [current],
  )

  // The same functions for as long as the page is open: what is drawn from them need not be drawn again.
  const save = useCallback<OpenPlan['save']>(
    (step, changes, typedOn = shown.current.revision) => edit([{ step, changes }], typedOn),
    [edit],
  )
  const saveAcross = useCallback<OpenPlan['saveAcross']>((parts) => edit(parts, shown.current.revision), [edit])

  // biome-ignore lint/correctness/useExhaustiveDependencies: `edits` stands for what the queue holds, which is no state
  const open = useMemo<OpenPlan>(
    () => ({
      plan,
      canEdit: isAtLeast(plan.role, 'editor') && ended === null,
      saveState: isSignedOut ? SIGNED_OUT : saveState,
      changedBy,
      ended,
      others,
      unsent: () => queue.current?.operations() ?? [],
      draftOf: (step: StepId) => queue.current?.overlay(step, plan.answers[step]) ?? plan.answers[step],
      save,
      saveAcross,
      settleHeld(adopt) {
        queue.current?.settleHeld(adopt)
        redraw((n) => n + 1)
      },
      undo: stack.done.length > 0 ? () => replay(undo(stack)) : null,
      redo: stack.undone.length > 0 ? () => replay(redo(stack)) : null,
      settle(conflict, keep) {
        const { id, step, at, change, yours, theirs } = conflict
        client.setQueryData<PlanState>(keys.plan(planId), (old) => {
          const before = old ?? current()
          return { ...before, pending: before.pending.filter((other) => other.id !== id) }
        })
        if (keep === 'yours') queue.current?.add(step, [change])
        if (keep === 'both') queue.current?.add(step, [{ op: 'set', at, value: `${theirs}\n${yours}` }])
        // The server drops what waited when just this change is saved.
        if (keep !== 'yours') void call('dropPending', { params: { planId, pendingId: id } })
      },
      refresh,
    }),
    [
      plan,
      saveState,
      changedBy,
      isSignedOut,
      ended,
      others,
      planId,
      refresh,
      client,
      current,
      stack,
      replay,
      save,
      saveAcross,
      edits,
    ],
  )
  return <PlanContext value={open}>{children}</PlanContext>
}

/** Calls during a run are answered by one more run after it: a burst of news costs two reads. */
function oneAtATime(work: () => Promise<void>): () => void {
  let running = false
  let again = false
  return async function run() {
    again = running
    if (running) return
    running = true
    await work()
    running = false
    if (again) void run()
  }
}

function isGone(status: number): boolean {
  return status === 403 || status === 404 || status === 410
}
