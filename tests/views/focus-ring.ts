/**
 * Whether an element that has the focus shows it: by an outline, its own or that of the label around it, or by a frame drawn over it. Its
 * text is also sent into pages of their own: it needs nothing from outside.
 */
export function showsFocus(element: Element): boolean {
  const isOutlined = [element, element.closest('label')].some((each) => {
    if (each === null) return false;
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  });
  return isOutlined || getComputedStyle(element, '::after').borderTopStyle !== 'none';
}
