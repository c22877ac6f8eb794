/** THE LIST of endpoints. A new endpoint = its declaration, one line here, one route file. */
import type { Endpoint } from './endpoint'
import { changeLink, createLink, listLinks, myPlans, recoverPlan, redeemLink } from './links'
import {
  acknowledge,
  addProfile,
  deletePlan,
  dropPending,
  exportPlan,
  importPlan,
  liveEvents,
  readChanges,
  readPlan,
  removeProfile,
  renamePlan,
  saveAnswer,
  signOff,
  startPlan,
  startSample,
} from './plans'
import { addComment, assignStep, changeComment, listComments } from './together'

export const ENDPOINTS: readonly Endpoint[] = [
  startPlan,
  startSample,
  importPlan,
  readPlan,
  renamePlan,
  deletePlan,
  readChanges,
  liveEvents,
  saveAnswer,
  dropPending,
  addProfile,
  removeProfile,
  signOff,
  acknowledge,
  exportPlan,
  listComments,
  addComment,
  changeComment,
  assignStep,
  listLinks,
  createLink,
  changeLink,
  redeemLink,
  recoverPlan,
  myPlans,
]
