/** THE LIST of endpoints, in the groups a reader looks for them. A new endpoint = its declaration, one line here, one route file. */
import type { Endpoint } from './endpoint'
import { offerPlan, readOffer, takeOver, withdrawOffer } from './handover'
import {
  changeLink,
  createLink,
  freezePlan,
  leavePlan,
  listLinks,
  myPlans,
  recoverPlan,
  redeemLink,
  renewRecovery,
  rotateLink,
} from './links'
import {
  acknowledge,
  addProfile,
  deletePlan,
  dropPending,
  exportPlan,
  importPlan,
  liveEvents,
  previewPackage,
  readChanges,
  readPlan,
  removeProfile,
  renamePlan,
  saveAnswer,
  signOff,
  startPlan,
  startSample,
} from './plans'
import { compareMoments, listVersions, moveReview, nameVersion } from './review'
import { beginSignIn, endSession, finishSignIn, myData, mySessions, signOut } from './sign-in'
import { addComment, assignStep, changeComment, listComments, restoreStep } from './together'

type Group = { id: string; title: string; endpoints: readonly Endpoint[] }

export const ENDPOINT_GROUPS: readonly Group[] = [
  {
    id: 'plans',
    title: 'Plans',
    endpoints: [startPlan, startSample, importPlan, readPlan, renamePlan, deletePlan, exportPlan, previewPackage],
  },
  {
    id: 'answers',
    title: 'Answers and files',
    endpoints: [
      saveAnswer,
      dropPending,
      readChanges,
      liveEvents,
      addProfile,
      removeProfile,
      acknowledge,
      compareMoments,
      restoreStep,
    ],
  },
  {
    id: 'together',
    title: 'Working together',
    endpoints: [listComments, addComment, changeComment, assignStep, signOff, moveReview, listVersions, nameVersion],
  },
  {
    id: 'links',
    title: 'Links and keys',
    endpoints: [
      listLinks,
      createLink,
      changeLink,
      rotateLink,
      freezePlan,
      renewRecovery,
      redeemLink,
      recoverPlan,
      offerPlan,
      withdrawOffer,
      readOffer,
      takeOver,
      leavePlan,
      myPlans,
    ],
  },
  {
    id: 'sign-in',
    title: 'Sign-in and own data',
    endpoints: [beginSignIn, finishSignIn, signOut, mySessions, endSession, myData],
  },
]

export const ENDPOINTS: readonly Endpoint[] = ENDPOINT_GROUPS.flatMap(({ endpoints }) => endpoints)
