//! The words of the plain pages, in both languages. Law and numbers are those of the fact sheet, each with the day it was
//! checked.

use crate::boot::Guide;

/// One page.
pub(crate) struct GuideText {
    /// Its title.
    pub title: &'static str,
    /// Its first sentence.
    pub lead: &'static str,
    /// Its parts.
    pub sections: &'static [Section],
    /// What the help card says about fault, to this reader.
    pub fault: &'static str,
}

/// One part of a page.
pub(crate) struct Section {
    /// Its heading.
    pub heading: &'static str,
    /// What it says.
    pub blocks: &'static [Block],
}

/// One piece of a part.
pub(crate) enum Block {
    /// A paragraph.
    Text(&'static str),
    /// Words to say aloud.
    Say(&'static str),
    /// A list.
    List(&'static [&'static str]),
    /// Where a statement comes from.
    Source(&'static str),
}

/// The words of a guide in a language.
pub(crate) fn guide(guide: Guide, language: &str) -> &'static GuideText {
    match (guide, language == "vi") {
        (Guide::Help, true) => &HELP_VI,
        (Guide::Help, false) => &HELP_EN,
        (Guide::Parents, true) => &PARENTS_VI,
        (Guide::Parents, false) => &PARENTS_EN,
        (Guide::Teachers, true) => &TEACHERS_VI,
        (Guide::Teachers, false) => &TEACHERS_EN,
    }
}

static HELP_VI: GuideText = GuideText {
    title: "Mình cần kể",
    lead: "Em không có lỗi. Kể lúc nào cũng chưa muộn.",
    fault: "Không phải lỗi của em.",
    sections: &[
        Section {
            heading: "Kể với ai?",
            blocks: &[
                Block::Text(
                    "Một người lớn mà em thấy yên tâm: bà, mẹ, bố, cô chủ nhiệm, chị, bác hàng xóm, cô chú công an.",
                ),
                Block::Text(
                    "Nếu người đầu tiên đang bận hoặc chưa tin, em kể với người khác. Cứ kể cho đến khi có người nghe.",
                ),
            ],
        },
        Section {
            heading: "Nói câu gì trước?",
            blocks: &[
                Block::Say("Con có một chuyện khó nói. Cô ngồi nghe con một lúc được không ạ?"),
                Block::Text("Khó nói quá thì em viết ra giấy, hoặc đưa trang này cho người lớn xem."),
            ],
        },
        Section {
            heading: "Nếu đang bị dọa",
            blocks: &[Block::List(&[
                "Không trả tiền, không làm theo. Em không phải trả lời tin nhắn.",
                "Giữ lại tên tài khoản, đường dẫn và giờ nhắn.",
                "Không chụp lại, không gửi tiếp ảnh riêng tư cho bất cứ ai.",
                "Nhờ người lớn báo cáo rồi chặn tài khoản đó. Đừng xóa tài khoản của mình.",
            ])],
        },
        Section {
            heading: "Gọi 111 thì sao?",
            blocks: &[
                Block::Text(
                    "Có người nghe máy cả ngày lẫn đêm, không mất tiền. Họ nghe em nói, khuyên em nên làm gì và báo cho người có nhiệm vụ giúp em.",
                ),
                Block::Text("Em có thể gọi cùng một người bạn hoặc nhờ người lớn gọi giúp."),
            ],
        },
    ],
};

static HELP_EN: GuideText = GuideText {
    title: "I need to tell",
    lead: "You did nothing wrong. It is never too late to tell.",
    fault: "It is not your fault.",
    sections: &[
        Section {
            heading: "Whom can I tell?",
            blocks: &[
                Block::Text(
                    "A grown-up you feel safe with: a grandmother, mother or father, a teacher, an older sister, a neighbour, a police officer.",
                ),
                Block::Text(
                    "If the first one is busy or does not believe you yet, tell another. Keep telling until someone listens.",
                ),
            ],
        },
        Section {
            heading: "How do I begin?",
            blocks: &[
                Block::Say("There is something hard I need to say. Could you sit and listen for a while?"),
                Block::Text("If saying it is too hard, write it down, or show this page to a grown-up."),
            ],
        },
        Section {
            heading: "If someone is threatening you",
            blocks: &[Block::List(&[
                "Do not pay, do not do what they say. You do not have to answer.",
                "Keep the account's name, the link and the times.",
                "Do not copy a private picture and do not send it on to anyone.",
                "Ask a grown-up to help you report the account, then block it. Do not delete your own.",
            ])],
        },
        Section {
            heading: "What happens when I call 111?",
            blocks: &[
                Block::Text(
                    "Somebody answers, day and night, and it is free. They listen, advise you, and tell the people whose job it is to help you.",
                ),
                Block::Text("You can call together with a friend, or ask a grown-up to call for you."),
            ],
        },
    ],
};

static PARENTS_VI: GuideText = GuideText {
    title: "Cho bố mẹ",
    lead: "Khi con vừa kể, mười phút đầu tiên là quan trọng nhất.",
    fault: "Không phải lỗi của con.",
    sections: &[
        Section {
            heading: "Ngay lúc con kể",
            blocks: &[
                Block::Text("Ngồi xuống, nghe hết, tin con. Con kể lúc này đã là rất can đảm."),
                Block::Say(
                    "Cảm ơn con đã kể. Con kể là đúng. Không phải lỗi của con. Bố mẹ sẽ cùng con lo chuyện này.",
                ),
                Block::List(&[
                    "Không hỏi dồn, không bắt kể đi kể lại.",
                    "Không hứa giữ bí mật; nói rõ mình sẽ nhờ ai giúp.",
                    "Không mắng, không thu điện thoại của con.",
                    "Không tự nhắn cho người kia.",
                ]),
            ],
        },
        Section {
            heading: "Sau đó",
            blocks: &[Block::List(&[
                "Ghi lại đúng lời con nói, tên tài khoản, đường dẫn, thời gian.",
                "Không chụp, không gửi tiếp ảnh riêng tư của trẻ em.",
                "Không trả tiền theo lời đe dọa.",
                "Báo ngay cho 111, công an xã, phường hoặc Ủy ban nhân dân xã, phường nơi gần nhất.",
            ])],
        },
        Section {
            heading: "Luật nói gì",
            blocks: &[
                Block::Text(
                    "Gia đình và mọi người có trách nhiệm báo tin khi trẻ em bị xâm hại hoặc có nguy cơ bị xâm hại.",
                ),
                Block::Source(
                    "Luật Trẻ em 102/2016/QH13, điều 51; Nghị định 56/2017/NĐ-CP, điều 25. Kiểm tra ngày 23/11/2026. Trang này không thay thế tư vấn pháp lý.",
                ),
            ],
        },
        Section {
            heading: "Trước khi có chuyện",
            blocks: &[Block::Text(
                "Đọc cùng con một câu chuyện ở đây. Cuối mỗi chuyện có một câu hỏi để cả nhà nói với nhau.",
            )],
        },
    ],
};

static PARENTS_EN: GuideText = GuideText {
    title: "For parents",
    lead: "When your child has just told you, the first ten minutes matter most.",
    fault: "It is not your child's fault.",
    sections: &[
        Section {
            heading: "While your child is telling",
            blocks: &[
                Block::Text("Sit down, hear it all, believe your child. Telling now took a lot of courage."),
                Block::Say(
                    "Thank you for telling me. You did right. It is not your fault. We will deal with this together.",
                ),
                Block::List(&[
                    "Do not press with questions, do not ask for it again and again.",
                    "Do not promise secrecy; say whom you will ask for help.",
                    "Do not scold, do not take the phone away.",
                    "Do not write to the other person yourself.",
                ]),
            ],
        },
        Section {
            heading: "Afterwards",
            blocks: &[Block::List(&[
                "Note your child's exact words, the account's name, the link, the times.",
                "Do not copy or pass on a private picture of a child.",
                "Do not pay when threatened.",
                "Report at once to 111, or to the nearest commune or ward police or People's Committee.",
            ])],
        },
        Section {
            heading: "What the law says",
            blocks: &[
                Block::Text(
                    "Families and everybody else have a duty to report when a child is abused or at risk of it.",
                ),
                Block::Source(
                    "Law on Children 102/2016/QH13, article 51; Decree 56/2017/NĐ-CP, article 25. Checked on 23 November 2026. This page does not replace legal advice.",
                ),
            ],
        },
        Section {
            heading: "Before anything happens",
            blocks: &[Block::Text(
                "Read a story here together. Each ends with a question for the whole family.",
            )],
        },
    ],
};

static TEACHERS_VI: GuideText = GuideText {
    title: "Cho thầy cô",
    lead: "Một câu chuyện, một máy chiếu, cả lớp cùng khuyên một bạn.",
    fault: "Không phải lỗi của em.",
    sections: &[
        Section {
            heading: "Trước giờ học",
            blocks: &[Block::List(&[
                "Chọn câu chuyện theo lứa tuổi và tự đọc trước một lượt.",
                "Chuẩn bị như thể trong lớp có một em từng gặp chuyện này.",
                "Biết trước: nếu có em kể, ai ở trường sẽ tiếp nhận.",
                "Nói quy ước: không ai phải kể chuyện riêng, ai cũng có quyền bỏ qua.",
            ])],
        },
        Section {
            heading: "Trong giờ học",
            blocks: &[Block::List(&[
                "Hỏi nhân vật nên làm gì, không hỏi em đã từng gặp chưa.",
                "Để cả lớp giơ tay chọn, bàn vì sao, rồi mới mở lời giải thích.",
                "Thử cả ngả khác: kể muộn cũng vẫn được giúp.",
            ])],
        },
        Section {
            heading: "Khi có em kể",
            blocks: &[
                Block::Say(
                    "Cảm ơn em đã tin cô. Em kể là đúng. Không phải lỗi của em. Cô sẽ nhờ người giúp được em.",
                ),
                Block::List(&[
                    "Nghe riêng, bình tĩnh; không tra hỏi, không hứa giữ bí mật.",
                    "Ghi lại đúng lời em nói.",
                    "Báo ngay: 111, công an hoặc Ủy ban nhân dân xã, phường.",
                ]),
                Block::Source(
                    "Luật Trẻ em 102/2016/QH13, điều 51 và điều 100 khoản 2; Nghị định 56/2017/NĐ-CP, điều 25; Thông tư 18/2025/TT-BGDĐT về tư vấn học đường và công tác xã hội trong trường học. Kiểm tra ngày 23/11/2026. Trang này không thay thế tư vấn pháp lý.",
                ),
            ],
        },
    ],
};

static TEACHERS_EN: GuideText = GuideText {
    title: "For teachers",
    lead: "One story, one projector, the whole class advises a friend.",
    fault: "It is not your fault.",
    sections: &[
        Section {
            heading: "Before the lesson",
            blocks: &[Block::List(&[
                "Choose a story for the age and go through it once yourself.",
                "Plan as if a child in the room had been through this.",
                "Know beforehand who at school takes over if a pupil tells you something.",
                "Agree: nobody has to tell anything personal, and everyone may pass.",
            ])],
        },
        Section {
            heading: "In the lesson",
            blocks: &[Block::List(&[
                "Ask what the character should do, never whether it happened to a pupil.",
                "Let the class raise hands, talk about why, and only then open the explanation.",
                "Try the other way too: telling late still helps.",
            ])],
        },
        Section {
            heading: "When a pupil tells you",
            blocks: &[
                Block::Say(
                    "Thank you for trusting me. You did right. It is not your fault. I will ask people who can help you.",
                ),
                Block::List(&[
                    "Listen in private and stay calm; do not question, do not promise secrecy.",
                    "Write down the pupil's exact words.",
                    "Report at once: 111, the police, or the commune or ward People's Committee.",
                ]),
                Block::Source(
                    "Law on Children 102/2016/QH13, article 51 and article 100 (2); Decree 56/2017/NĐ-CP, article 25; Circular 18/2025/TT-BGDĐT on school counselling and social work. Checked on 23 November 2026. This page does not replace legal advice.",
                ),
            ],
        },
    ],
};
