import { isEmail, isPhone } from '@/lib/core/mapping/fits-type'
import type { LaneInfo } from './subject'

export const isUsername = (lane: LaneInfo): boolean => lane.attribute?.key === 'username'
export const isPrimaryEmail = (lane: LaneInfo): boolean => lane.attribute?.key === 'emailaddress'
export const isEmailLane = (lane: LaneInfo): boolean => lane.attribute !== null && isEmail(lane.attribute)
export const isPhoneLane = (lane: LaneInfo): boolean => lane.attribute !== null && isPhone(lane.attribute)

/** An address with one type, such as `emails.work`. */
export const isTypedEmail = (lane: LaneInfo): boolean => /^emails\./.test(lane.attribute?.key ?? '')

/** Contact attributes of which Asgardeo keeps one value per type. */
export const isTypedContact = (lane: LaneInfo): boolean =>
  lane.attribute?.category === 'contact' && !lane.multiValued && (isEmailLane(lane) || isPhoneLane(lane))
