/**
 * Whether a focused element shows it: by its outline or that of the label around it, or by a frame drawn over it. Its
 * source is also sent into other pages, so it must not use anything from outside.
 */
export function showsFocus(element: Element): boolean {
  const isOutlined = [element, element.closest('label')].some((each) => {
    if (each === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  });
  return isOutlined || getComputedStyle(element, '::after').borderTopStyle !== 'none';
}
