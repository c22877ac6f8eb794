import { isOneAddress } from '@/lib/core/one-address'

export type Settings = { productName: string; supportAddress: string }

/** Product and addressee where no setting names others. */
export const SETTINGS: Settings = { productName: 'Asgardeo', supportAddress: 'asgardeo-help@wso2.com' }

type Variables = Record<string, string | undefined>
type Fail = (name: string, problem: string, fix: string) => void

/** Letters, digits and plain signs; nothing that ends a line of a header or of a calendar. */
const NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} .&'()-]{0,59}$/u

/**
 * SUPPORT_ADDRESS and PRODUCT_NAME: to whom the request goes and what it calls the product. Checked when the program
 * starts, so that no plan can bring another addressee or a second header along.
 */
export function readSettings(variables: Variables, fail: Fail): Settings {
  const supportAddress = variables.SUPPORT_ADDRESS || SETTINGS.supportAddress
  const productName = variables.PRODUCT_NAME || SETTINGS.productName
  if (!isOneAddress(supportAddress)) {
    fail('SUPPORT_ADDRESS', 'is not one e-mail address', `Write the address alone, like ${SETTINGS.supportAddress}.`)
  }
  if (!NAME.test(productName)) {
    fail('PRODUCT_NAME', 'is not the name of a product', 'Use at most 60 letters, digits and spaces, on one line.')
  }
  return { productName, supportAddress }
}
