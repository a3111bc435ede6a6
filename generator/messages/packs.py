"""Packs, and the words of a level and date."""

from __future__ import annotations

from generator.messages.words import Message, Words

MESSAGES: dict[str, Message] = {
    # ------------------------------------------------------------ TN: words for this level and date
    "TN102": Message(
        Words(
            "Câu của gói không dùng được cho {don_vi}",
            "một câu đúng với cấp này: {ly_do}",
            "trong gói mẫu, thêm nhãn cap hoặc che_do cho câu này",
        ),
        Words(
            "A sentence of the pack does not fit {don_vi}",
            "a sentence that fits: {ly_do}",
            "in the pack, tag the sentence with cap or che_do",
        ),
    ),
    "TN103": Message(
        Words(
            "Cơ quan của cấp khác hoặc thời kỳ khác",
            "cơ quan có thật ở đơn vị này hoặc cấp trên tại ngày ban hành ({che_do})",
            "kiểm tra lại tên cơ quan; nếu đúng là chủ ý thì giữ nguyên",
        ),
        Words(
            "Body of another level or time",
            "a body of this unit or of one above it at the issue date ({che_do})",
            "check the name; keep it if it is meant",
        ),
    ),
    # ------------------------------------------------------------ MA: a pack
    "MA103": Message(
        Words("Mã ghi hai lần", "mỗi mã chỉ dùng một lần trong gói", "đặt mã khác cho phần này"),
        Words("Id used twice", "each id once in a pack", "give this part another id"),
    ),
    "MA104": Message(
        Words(
            "Một dạng của từ",
            "đúng một trong hai: viet hoặc khong_co",
            "giữ viet nếu có cách viết, giữ khong_co nếu ở đó không có",
        ),
        Words(
            "A row of a term",
            "exactly one of viet and khong_co",
            "keep viet where there are words, khong_co where there is no such thing",
        ),
    ),
    "MA105": Message(
        Words("Mã của phần", "chữ thường không dấu, chữ số, nối bằng gạch ngang", "ví dụ: muc-dich-yeu-cau"),
        Words("Id", "small letters and digits joined by hyphens", "for example muc-dich-yeu-cau"),
    ),
    "MA201": Message(
        Words(
            "Dấu trong câu",
            "các dấu {{ }}, [[ ]], * đi thành cặp",
            "đóng cặp dấu, hoặc viết \\ trước dấu nếu là chữ thường",
        ),
        Words("Marks in a text", "{{ }}, [[ ]] and * in pairs", "close the pair, or write \\ before a plain one"),
    ),
    "MA202": Message(
        Words(
            "Chỗ điền lạ",
            "tên một từ ngữ, số liệu hoặc cụm từ đã khai",
            "khai báo nó trong goi.yaml, hoặc sửa tên",
            "có phải là “{gan_nhat}”?",
        ),
        Words(
            "Unknown slot",
            "a term, figure or phrase that is declared",
            "declare it in goi.yaml or mend the name",
            "did you mean “{gan_nhat}”?",
        ),
    ),
    "MA203": Message(
        Words("Tên chưa khai: {loai}", "một tên đã khai báo", "khai báo nó, hoặc sửa tên", "có phải là “{gan_nhat}”?"),
        Words(
            "Undeclared name: {loai}", "a declared name", "declare it or mend the name", "did you mean “{gan_nhat}”?"
        ),
    ),
    "MA204": Message(
        Words("Tên trùng", "tên khác với các từ ngữ sẵn có", "đổi tên này trong goi.yaml"),
        Words("Name taken", "a name no term has yet", "rename it in goi.yaml"),
    ),
    "MA205": Message(
        Words(
            "Tên trong câu dẫn vòng quanh",
            "mỗi tên trong dấu {{ }} dẫn tới chữ sau không quá 40 bước, không quay lại chính nó",
            "bỏ một tên trong vòng này: {found}",
        ),
        Words(
            "Slots that lead in a circle",
            "a slot that leads to words within 40 steps and never to itself",
            "take one of these out: {found}",
        ),
    ),
    "MA206": Message(
        Words(
            "Câu phình quá lớn",
            "một câu sau khi điền không quá 100.000 chữ cái",
            "bớt số lần dùng {found} trong câu này",
        ),
        Words(
            "Text grows too large", "at most 100,000 letters in a text once filled in", "use {found} less often here"
        ),
    ),
    "MA207": Message(
        Words(
            "Phần được dùng lại không dứt",
            "nhu dùng không quá 100 lần trong một kế hoạch, và không dùng lại phần đang chứa nó",
            "sửa nhu: {found}",
        ),
        Words(
            "Part used again without end",
            "nhu at most 100 times in a plan, and never for a part that holds it",
            "mend nhu: {found}",
        ),
    ),
}
